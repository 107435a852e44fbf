"""What is refused before anything runs."""

from language.compiler import compile_program
from language.policy_types import Rejected
from language_support import DEFAULT, LanguageTestCase


class RefusalTest(LanguageTestCase):
    def test_a_walk_to_all_classes_is_refused_at_its_first_step(self) -> None:
        self.assert_refused("x = 1\n().__class__.__base__.__subclasses__()", "dunder_attribute", 2)

    def test_globals_and_code_of_a_function_are_refused(self) -> None:
        self.assert_refused("def f(): pass\nf.__globals__", "dunder_attribute", 2)
        self.assert_refused("def f(): pass\nf.__code__", "dunder_attribute", 2)

    def test_frames_of_generators_coroutines_and_tracebacks_are_refused(self) -> None:
        for name in (
            "gi_frame",
            "gi_code",
            "cr_frame",
            "ag_frame",
            "tb_frame",
            "f_back",
        ):
            with self.subTest(name):
                self.assert_refused(f"x.{name}", "frame_access")

    def test_names_of_the_interpreter_cannot_be_bound_in_any_way(self) -> None:
        ways = [
            "{} = 1",
            "def f({}): pass",
            "def f({}, /): pass",
            "def f(*{}): pass",
            "def f(**{}): pass",
            "lambda {}: 0",
            "import math as {}",
            "from math import pi as {}",
            "for {} in []: pass",
            "[0 for {} in []]",
            "({} := 1)",
            "class {}: pass",
            "def {}(): pass",
            "try: pass\nexcept E as {}: pass",
            "with f() as {}: pass",
            "def f():\n    global {}",
            "match 1:\n    case {}: pass",
            "match []:\n    case [*{}]: pass",
            "match []:\n    case {{**{}}}: pass",
        ]
        for way in ways:
            with self.subTest(way):
                self.assert_refused(way.format("__builtins__"), "reserved_name")

    def test_dunder_import_and_builtins_cannot_be_read(self) -> None:
        self.assert_refused("__import__('os')", "reserved_name", 1)
        self.assert_refused("__builtins__", "reserved_name", 1)

    def test_a_name_is_checked_after_its_unicode_normalization(self) -> None:
        self.assert_refused("x._\uff3fglobals_\uff3f", "dunder_attribute")

    def test_a_refused_name_in_getattr_is_seen_before_the_program_runs(self) -> None:
        self.assert_refused("getattr(f, '__globals__')", "dunder_attribute")

    def test_a_class_pattern_cannot_name_an_attribute_that_is_refused(self) -> None:
        self.assert_refused("match x:\n    case object(gi_frame=o): pass", "frame_access", 2)
        self.assert_refused("match x:\n    case object(__globals__=o): pass", "dunder_attribute", 2)
        self.assert_refused("match x:\n    case A(x=1, x=2): pass", "syntax_error", 2)

    def test_private_names_of_modules_are_refused(self) -> None:
        self.assert_refused("import random\nrandom._os", "private_attribute", 2)
        self.assert_refused("from random import _os", "private_import", 1)

    def test_parts_of_modules_that_reach_out_are_refused(self) -> None:
        for module, name in [
            ("os", "system"),
            ("os", "fork"),
            ("sys", "modules"),
            ("sys", "_getframe"),
            ("types", "CodeType"),
            ("inspect", "currentframe"),
            ("gc", "get_objects"),
            ("traceback", "walk_tb"),
            ("asyncio", "create_subprocess_exec"),
            ("concurrent.futures", "ProcessPoolExecutor"),
            ("threading", "settrace"),
        ]:
            with self.subTest(f"{module}.{name}"):
                self.assert_refused(f"import {module}\n{module}.{name}", "module_attribute", 2)
                self.assert_refused(f"from {module} import {name}", "module_attribute", 1)

    def test_breakpoint_is_refused_unless_it_is_the_programs_own(self) -> None:
        self.assert_refused("breakpoint()", "unavailable_builtin", 1)
        self.assert_prints("def help(): return 'mine'\nprint(help())", "mine\n")

    def test_the_column_counts_characters_and_not_bytes(self) -> None:
        with self.assertRaises(Rejected) as caught:
            compile_program("x = 'ää'; f.__globals__", DEFAULT)
        violation = caught.exception.violations[0]
        self.assertEqual((violation.line, violation.column), (1, 11))

    def test_every_violation_is_listed_in_the_order_of_the_text(self) -> None:
        with self.assertRaises(Rejected) as caught:
            compile_program("import socket\nf.__code__\nbreakpoint()", DEFAULT)
        rules = [v.rule for v in caught.exception.violations]
        self.assertEqual(rules, ["module_not_allowed", "dunder_attribute", "unavailable_builtin"])
