"""Published escapes from RestrictedPython, and their kin, end here."""

import sys
import unittest

from language_support import LanguageTestCase


class KnownEscapeTest(LanguageTestCase):
    def test_cve_2023_37271_a_generator_cannot_reach_its_frame(self) -> None:
        self.assert_refused(
            "def f():\n    g = (g.gi_frame.f_back.f_back for x in [1])", "frame_access", 2
        )
        self.assert_stopped("g = (i for i in [])\ngetattr(g, 'gi_' + 'frame')", AttributeError)

    def test_cve_2023_41039_str_format_reads_through_the_guard(self) -> None:
        for source in [
            "'{0.__globals__}'.format(lambda: 0)",
            "'{x.__globals__}'.format_map({'x': lambda: 0})",
            "'{:{0.__globals__}}'.format(lambda: 0)",
            "str.format('{0.__globals__}', lambda: 0)",
            "list(map(str.format, ['{0.__globals__}'], [lambda: 0]))",
            "getattr('{0.__globals__}', 'for' + 'mat')(lambda: 0)",
            "class S(str): pass\nS('{0.__globals__}').format(lambda: 0)",
            "class S(str): pass\nsuper(S, S('{0.__globals__}')).format(lambda: 0)",
        ]:
            with self.subTest(source):
                self.assert_stopped(source, AttributeError, "__globals__")

    def test_cve_2024_47532_an_attribute_error_does_not_hand_out_a_modules_namespace(self) -> None:
        source = (
            "import string\ntry:\n    string.nope\nexcept AttributeError as e:\n"
            "    held = e.obj.__dict__\nprint('digits' in held, '__builtins__' in held, '_re' in held)\n"
            "held['digits'] = held['getattr'] = 1\nprint(string.digits)"
        )
        self.assert_prints(source, "True False False\n0123456789\n")

    def test_cve_2025_22153_except_star_refuses_a_group_with_its_own_split(self) -> None:
        source = (
            "class G(ExceptionGroup):\n    def split(self, *a): return (1, 2)\n"
            "try:\n    raise G('g', [ValueError()])\nexcept* ValueError: pass"
        )
        self.assert_stopped(source, TypeError, "split")

    def test_cve_2026_55830_no_parameter_can_shadow_a_guard(self) -> None:
        for name in ("_getattr_", "_write_", "_getitem_", "read", "read_carefully"):
            source = (
                f"import json\ndef f({name}, /):\n    return json.codecs_\n"
                "try:\n    f(lambda o, n: 'shadowed')\nexcept AttributeError:\n    print('guarded')"
            )
            self.assert_prints(source, "guarded\n")

    def test_cve_2026_76825_string_formatter_reads_through_the_guard(self) -> None:
        for source in [
            "import string\nstring.Formatter().format('{0.__globals__}', lambda: 0)",
            "import string\nstring.Formatter().get_field('0.__globals__', [lambda: 0], {})",
            "from string import Formatter\nclass F(Formatter): pass\n"
            "F().vformat('{0.__globals__}', [lambda: 0], {})",
        ]:
            with self.subTest(source):
                self.assert_stopped(source, AttributeError, "__globals__")

    def test_a_rebound_class_does_not_open_the_family_tree_of_object(self) -> None:
        self.assert_stopped("class A: pass\nA = object\nA.__subclasses__()", AttributeError)

    def test_slot_methods_of_object_and_type_check_the_name(self) -> None:
        for source in [
            "object.__getattribute__(lambda: 0, '__globals__')",
            "type.__getattribute__(object, '__subclasses__')",
            "super(type, type).__getattribute__(object, '__subclasses__')",
            "type.__dict__['__subclasses__']",
            "getattr(type, '__dict__')",
            "object.__setattr__(lambda: 0, '__code__', 1)",
        ]:
            with self.subTest(source):
                self.assert_stopped(source, AttributeError)

    def test_a_string_subclass_cannot_pretend_to_be_another_name(self) -> None:
        source = (
            "class S(str):\n    def __eq__(s, o): return True\n"
            "    def __hash__(s): return hash('real')\ngetattr(lambda: 0, S('__globals__'))"
        )
        self.assert_stopped(source, AttributeError, "__globals__")

    def test_match_args_read_through_the_guard(self) -> None:
        reader = (
            "import random\nclass M(type):\n    def __instancecheck__(c, o): return True\n"
            "class A(metaclass=M):\n    __match_args__ = ({!r},)\n"
            "def gen(): yield\n"
            "match {}:\n    case A(x): print(x)\n    case _: print('missing')"
        )
        for name, subject in [
            ("gi_frame", "gen()"),
            ("__globals__", "gen"),
            ("__subclasses__", "object"),
        ]:
            with self.subTest(name):
                self.assert_stopped(reader.format(name, subject), TypeError, name)
        self.assert_prints(reader.format("_os", "random"), "missing\n")

    def test_match_args_that_change_between_two_looks_are_read_once(self) -> None:
        source = (
            "class M(type):\n    seen = []\n    def __instancecheck__(c, o): return True\n"
            "    @property\n    def __match_args__(c):\n        c.seen.append(1)\n"
            "        return ('real',) if len(c.seen) < 2 else ('gi_frame',)\n"
            "class A(metaclass=M): pass\nclass B: real = 7\n"
            "match B():\n    case A(x): print(x, A.seen)"
        )
        self.assert_prints(source, "7 [1]\n")

    def test_wraps_copies_neither_globals_nor_a_modules_namespace(self) -> None:
        self.assert_stopped(
            "import functools\nclass W:\n    def __call__(self): pass\n"
            "functools.update_wrapper(W(), lambda: 0, assigned=('__globals__',))",
            TypeError,
        )
        self.assert_prints(
            "import functools, json\nprint(list(functools.wraps(json)(lambda: 0).__dict__))",
            "['__wrapped__']\n",
        )

    def test_a_type_hint_given_as_text_cannot_walk_to_all_classes(self) -> None:
        source = (
            "import typing\nclass A:\n    x: '().__class__.__base__.__subclasses__()'\n"
            "typing.get_type_hints(A)"
        )
        self.assert_stopped(source, NameError, "type hint")

    def test_a_field_name_cannot_inject_code_into_a_dataclass(self) -> None:
        source = (
            "import dataclasses\nclass A: pass\nA.__annotations__ = {'x=print(1)': int}\n"
            "dataclasses.dataclass(A)"
        )
        self.assert_stopped(source, TypeError, "identifiers")

    def test_eval_exec_compile_timeit_and_doctest_obey_the_same_policy(self) -> None:
        for source in [
            "eval('().__class__.__base__')",
            "exec('().__class__.__base__', {'__builtins__': {}})",
            "compile('().__class__.__base__', 'a', 'exec')",
            "import ast\ncompile(ast.parse('().__class__.__base__'), 'a', 'exec')",
            "import timeit\ntimeit.timeit('().__class__.__base__', number=1)",
        ]:
            with self.subTest(source):
                self.assert_stopped(source, SyntaxError, "__base__")

    def test_what_globals_gives_does_not_show_the_guards(self) -> None:
        self.assert_stopped("globals()['__builtins__']", KeyError)
        self.assert_prints(
            "print('__builtins__' in globals(), '__builtins__' in locals())", "False False\n"
        )

    def test_modules_and_library_types_cannot_be_changed(self) -> None:
        for source in [
            "import json\njson.dumps = 1",
            "import json\nsetattr(json, 'dumps', 1)",
            "import json\ndel json.dumps",
            "import json\njson.JSONEncoder.default = 1",
            "int.x = 1",
            "print.x = 1",
            "import string\nclass A:\n    def f(self): del self.getattr\nA.f(string)",
        ]:
            with self.subTest(source), self.assertRaises((TypeError, AttributeError)):
                self.run_program(source)

    def test_logging_formats_read_through_the_guard(self) -> None:
        source = (
            "import logging\nr = logging.LogRecord('a', 1, 'a', 1, lambda: 0, (), None)\n"
            "logging.Formatter('{msg.__globals__}', style='{').format(r)"
        )
        self.assert_stopped(source, AttributeError, "__globals__")

    def test_a_patch_of_unittest_mock_does_not_hand_out_the_original(self) -> None:
        self.assert_refused("p.get_original()", "frame_access")
        source = (
            "import os\nfrom unittest import mock\n"
            "with mock.patch.dict('os.__dict__', {'sep': 1}): print(os.sep)"
        )
        self.assert_prints(source, "/\n")

    def test_a_mock_replaces_what_programs_test_and_not_what_guards_use(self) -> None:
        self.assert_prints(
            "import builtins, json, os, random, time\nfrom unittest import mock\n"
            "def ask(): return input('?') + str(random.random()) + str(os.path.exists('x'))\n"
            "with mock.patch('builtins.input', return_value='a'), mock.patch('os.path.exists') as e:\n"
            "    e.return_value = 1\n    with mock.patch('random.random', lambda: 5): print(ask())\n"
            "with mock.patch('__main__.ask', lambda: 7): print(ask())\n"
            "with mock.patch.object(time, 'sleep') as s: time.sleep(100); print(s.call_count)\n"
            "class A:\n    def f(self): return 1\n"
            "with mock.patch.object(A, 'f', return_value=2): print(A().f())\n"
            "print(A().f(), builtins.input is input)",
            "a51\n7\n1\n2\n1 True\n",
        )
        for target in [
            "ast.walk",
            "os.path.join",
            "string._re",
            "copy.copy",
            "builtins.__import__",
        ]:
            with self.subTest(target):
                source = f"from unittest import mock\nmock.patch('{target}', 1).start()"
                self.assert_stopped(source, (TypeError, AttributeError))

    @unittest.skipIf(sys.version_info < (3, 12), "type parameters came with 3.12")
    def test_a_type_parameter_cannot_take_a_name_of_the_interpreter(self) -> None:
        self.assert_refused("def f[__builtins__](): pass", "reserved_name", 1)

    def test_a_value_pattern_does_not_hand_a_module_to_the_subject(self) -> None:
        source = (
            "import shutil\nclass Spy:\n    def __eq__(self, other): print(other)\n"
            "match Spy():\n    case shutil.os: pass\n    case shutil.sys.modules: pass"
        )
        self.assert_stopped(source, AttributeError)

    def test_a_metaclass_does_not_lend_out_the_list_of_all_classes(self) -> None:
        self.assert_stopped("class M(type): pass\nM.__subclasses__(object)", AttributeError)

    def test_what_a_library_borrowed_from_a_refused_module_stays_there(self) -> None:
        for source in [
            "import pyzbar.pyzbar as z\nz.string_at(1)",
            "import pyzbar.pyzbar as z\nclass A: string_at = 1\nz.string_at(1)",
            "from pyzbar.wrapper import cdll",
            "import urllib.request\nurllib.request.socket.socket",
        ]:
            with self.subTest(source):
                self.assert_stopped(source, (AttributeError, ImportError))

    def test_no_namespace_of_the_program_stands_in_front_of_a_guard(self) -> None:
        spy = (
            "import string\nclass Spy(dict):\n    def __getitem__(self, k):\n"
            "        return dict.get(self, k) or (lambda *a: a[0])\n"
        )
        for source in [
            "import string\nglobals()['<write>'] = lambda o: o\ndel string.getattr",
            "import string\nexec('del string.getattr', {'<write>': lambda o: o, 'string': string})",
            spy + "exec('del string.getattr', {}, Spy(string=string))",
            spy + "exec('del string.getattr', Spy(string=string))",
            spy + "class M(type):\n    def __prepare__(n, b): return Spy(string=string)\n"
            "class A(metaclass=M): del string.getattr",
            "import string\nn = {'string': string}\nn['n'] = n\n"
            "exec('for k in n[\"__builtins__\"]: n[k] = lambda *a: a[0]\\ndel string.getattr', n)",
        ]:
            with self.subTest(source):
                self.assert_stopped(source, (TypeError, KeyError))
                import string

                self.assertIn("getattr", vars(string))

    def test_the_template_of_a_guarded_format_cannot_be_exchanged(self) -> None:
        source = "f = '{0.__globals__}'.format\nclass S(str): pass\nf._template = S('{0.x}')"
        self.assert_stopped(source, AttributeError)
