"""Ordinary syntax behaves as under plain Python."""

import sys
import traceback
import unittest

from language.compiler import compile_program
from language_support import DEFAULT, LanguageTestCase


class OrdinaryProgramTest(LanguageTestCase):
    def test_augmented_assignment_evaluates_its_target_once(self) -> None:
        self.assert_prints(
            "n = []\ndef d(): n.append(1); return x\nx = {'k': 1}\nd()['k'] += 2\nprint(x, n)",
            "{'k': 3} [1]\n",
        )
        self.assert_prints(
            "class A: v = 1\na = A()\nn = []\ndef f(): n.append(1); return a\nf().v += 4\n"
            "print(a.v, A.v, n)",
            "5 1 [1]\n",
        )

    def test_private_names_are_mangled(self) -> None:
        self.assert_prints(
            "class A:\n    def __init__(self): self.__x = 1\n    def get(self): return self.__x\n"
            "    def has(self): return self.__y\n"
            "a = A()\nprint(a.get(), a._A__x)\ntry: a.has()\nexcept AttributeError as e: print(e)",
            "1 1\n'A' object has no attribute '_A__y'\n",
        )

    def test_own_classes_have_their_family(self) -> None:
        self.assert_prints(
            "class A: pass\nclass B(A): pass\n"
            "print([c.__name__ for c in B.__mro__], A.__subclasses__()[0].__name__,\n"
            "      [c.__name__ for c in type(B()).mro()], B.__bases__[0].__name__)",
            "['B', 'A', 'object'] B ['B', 'A', 'object'] A\n",
        )

    def test_frozen_classes_set_attributes_through_object(self) -> None:
        self.assert_prints(
            "class P:\n    def __init__(self): object.__setattr__(self, 'x', 1)\n"
            "    def __setattr__(self, n, v): raise AttributeError('frozen')\n"
            "    def __getattr__(self, n): return n\n"
            "print(P().x, P().y)",
            "1 y\n",
        )

    def test_dataclasses_enums_and_named_tuples_work(self) -> None:
        self.assert_prints(
            "from dataclasses import dataclass, field, asdict, replace\nfrom enum import Enum\n"
            "from typing import NamedTuple\n"
            "@dataclass(frozen=True, slots=True)\nclass P:\n    x: int\n"
            "    y: list = field(default_factory=list)\n"
            "class C(Enum):\n    A = 1\nclass N(NamedTuple):\n    a: int = 3\n"
            "print(asdict(replace(P(1), x=2)), C(1).name, N()._asdict(), N()._replace(a=4).a)",
            "{'x': 2, 'y': []} A {'a': 3} 4\n",
        )

    def test_future_annotations_stay_as_they_were_written(self) -> None:
        self.assert_prints(
            "from __future__ import annotations\nimport datetime\n"
            "def f(d: datetime.date) -> datetime.datetime: ...\nprint(f.__annotations__)",
            "{'d': 'datetime.date', 'return': 'datetime.datetime'}\n",
        )

    def test_exception_groups_are_caught(self) -> None:
        self.assert_prints(
            "try:\n    raise ExceptionGroup('g', [ValueError(1), TypeError(2)])\n"
            "except* ValueError as e: print(e.exceptions)\nexcept* TypeError: print('t')",
            "(ValueError(1),)\nt\n",
        )

    def test_async_programs_run(self) -> None:
        self.assert_prints(
            "import asyncio\nasync def g():\n    for i in range(2):\n        await asyncio.sleep(0)\n"
            "        yield i\nasync def main():\n    return [i async for i in g()]\n"
            "print(asyncio.run(main()))",
            "[0, 1]\n",
        )

    def test_formats_read_plain_attributes(self) -> None:
        self.assert_prints(
            "class A: name = 'n'\nprint('{0.name} {a[0]:>{w}} {1!r}'.format(A, 'x', a=[1], w=3),\n"
            "      '{0.__class__.__name__}'.format(A()), '{x}'.format_map({'x': 1}))",
            "n   1 'x' A 1\n",
        )

    def test_dynamic_code_shares_the_programs_names(self) -> None:
        self.assert_prints(
            "x = 2\nexec('y = x + 1')\nns = {}\nexec('def f(): return 5', ns)\n"
            "print(y, eval('x * y'), ns['f'](), list(ns), eval('a', {'a': 1}), eval('1', {'__builtins__': {}}))",
            "3 6 5 ['f'] 1 1\n",
        )

    def test_locals_and_globals_are_mappings(self) -> None:
        self.assert_prints(
            "a = 1\ndef f(b):\n    return sorted(locals()), '{b}'.format(**locals()), 'a' in globals()\n"
            "globals()['c'] = 3\nprint(f(2), c, vars()['a'])",
            "(['b'], '2', True) 3 1\n",
        )

    def test_the_last_expression_is_kept(self) -> None:
        program = compile_program("x = 1\nx + 1", DEFAULT)
        self.assertTrue(program.uses_last_expression)
        self.assertEqual(self.run_program("x = 1\nx + 1")[1]["_last_value_"], 2)
        self.assertFalse(compile_program("x = 1", DEFAULT).uses_last_expression)

    def test_a_traceback_names_the_true_line_and_columns(self) -> None:
        try:
            self.run_program("class A: pass\n\nA().missing.more")
        except AttributeError as error:
            frames = traceback.TracebackException.from_exception(error).stack
            own = [frame for frame in frames if frame.filename == "<code>"]
            place = (own[-1].lineno, own[-1].colno, own[-1].end_colno)
        self.assertEqual(place, (3, 0, 11))

    @unittest.skipIf(sys.version_info < (3, 12), "type parameters came with 3.12")
    def test_type_parameters_and_aliases_work(self) -> None:
        self.assert_prints(
            "type Pair[T] = tuple[T, T]\nclass S[T]:\n    def f(self, x: T) -> T: return x\n"
            "def g[T: int](x: T) -> T: return x\nprint(S().f(1), g(2), Pair.__name__, S[int].__origin__.__name__)",
            "1 2 Pair S\n",
        )

    def test_c_code_imports_what_it_needs_by_itself(self) -> None:
        self.assert_prints(
            "from datetime import datetime\nimport time\n"
            "print(datetime.strptime('2024-02-03', '%Y-%m-%d'), time.strptime('7', '%H').tm_hour)",
            "2024-02-03 00:00:00 7\n",
        )

    def test_patterns_name_the_attributes_of_modules_and_objects(self) -> None:
        self.assert_prints(
            "import ast, math, types\nlimits = types.SimpleNamespace(top=5)\n"
            "def f(x):\n    match x:\n        case ast.Name(id=name): return name\n"
            "        case math.inf: return 'inf'\n        case limits.top: return 'top'\n"
            "        case {math.pi: v}: return v\n        case _: return None\n"
            "print(f(ast.Name('a')), f(float('inf')), f(5), f({math.pi: 1}), f(6))",
            "a inf top 1 None\n",
        )

    def test_classes_tell_their_ancestors_and_harmless_contents(self) -> None:
        self.assert_prints(
            "class A(int):\n    def quack(self): pass\nx = A()\n"
            "print([k.__name__ for k in type(x).__mro__], type(x).__bases__, x.__class__.__base__)\n"
            "print([k.__name__ for k in A.__mro__ if 'quack' in k.__dict__ or 'real' in vars(k)])",
            "['A', 'int', 'object'] (<class 'int'>,) <class 'int'>\n['A', 'int']\n",
        )

    def test_a_function_tells_how_many_arguments_it_takes(self) -> None:
        self.assert_prints(
            "def f(a, b=1, *, c): d = 0\nprint(f.__code__.co_argcount, f.__code__.co_varnames)",
            "2 ('a', 'b', 'c', 'd')\n",
        )
        self.assert_refused("(lambda: 0).__code__", "dunder_attribute")

    def test_whatever_dir_lists_can_be_read(self) -> None:
        self.assert_prints(
            "import builtins, math, os, shutil, sys\nclass A: pass\n"
            "for thing in (1, 'a', [], A, A(), builtins, math, os, shutil, sys):\n"
            "    for name in dir(thing): getattr(thing, name)\n"
            "print('open' in dir(builtins), 'sys' in dir(shutil))",
            "True True\n",
        )

    def test_a_program_walks_along_a_traceback_and_restores_its_output(self) -> None:
        self.assert_prints(
            "import io, sys\ndef f(): raise ValueError\ntry: f()\n"
            "except ValueError as e:\n    tb = e.__traceback__\n"
            "    while tb: print(tb.tb_lineno); tb = tb.tb_next\n"
            "shown = sys.stdout; sys.stdout = sys.__stdout__; sys.stdout = shown\nprint('end')",
            "3\n2\nend\n",
        )

    def test_methods_may_have_dunder_names_that_the_program_made_up(self) -> None:
        self.assert_prints(
            "class A:\n    __tag__ = 2\n    def __json__(self): return 1\n"
            "print(A().__json__(), hasattr(A(), '__json__'), getattr(A, '__tag__'), A().__tag__)",
            "1 True 2 2\n",
        )
        self.assert_refused("class A:\n    def __globals__(self): return 1", "dunder_attribute", 2)

    def test_a_program_sets_its_own_arguments(self) -> None:
        self.assert_prints(
            "import argparse, sys\nsys.argv = ['x', '--n', '3']\np = argparse.ArgumentParser()\n"
            "p.add_argument('--n', type=int)\nsys.argv[2] = '4'\nprint(p.parse_args().n)",
            "4\n",
        )

    def test_the_methods_of_every_object_are_no_functions(self) -> None:
        self.assert_prints(
            "import inspect\nclass A:\n    def m(self): pass\n    __setattr__ = object.__setattr__\n"
            "a = A(); a.x = 1; print(a.x, [n for n, _ in inspect.getmembers(A, inspect.isfunction)])",
            "1 ['m']\n",
        )
