"""Bad input has a clear answer and never a crash."""

from language.compiler import compile_program
from language.plain import compile_plain, make_plain_globals
from language.validation import validate
from language_support import DEFAULT, LanguageTestCase


class BadInputTest(LanguageTestCase):
    def test_deep_nesting_is_refused(self) -> None:
        self.assert_refused("(" * 10_000 + ")" * 10_000, "too_deep")
        self.assert_refused("x = " + "-" * 100_000 + "1", "too_deep")
        self.assert_refused("x = " + "not " * 50_000 + "1", "too_deep")
        self.assert_refused("x" + ".a" * 100_000, "too_deep")

    def test_a_long_sum_compiles(self) -> None:
        compile_program("x = " + " + ".join(["1"] * 500), DEFAULT)

    def test_nul_bytes_and_lone_surrogates_are_named(self) -> None:
        self.assert_refused("x = 1\ny = '\0'", "null_byte", 2)
        self.assert_refused("x = '\ud800'", "invalid_character")

    def test_a_syntax_error_has_its_place(self) -> None:
        self.assert_refused("x = 1\ny = (", "syntax_error", 2)
        self.assert_refused("return 1", "syntax_error", 1)

    def test_bom_crlf_tabs_and_foreign_identifiers_are_accepted(self) -> None:
        self.assert_prints("\ufeffif True:\r\n\tprint('a')\r\n", "a\n")
        self.assert_prints("变量 = 2\nprint(变量)", "2\n")

    def test_empty_programs_and_comments_run(self) -> None:
        self.assert_prints("", "")
        self.assert_prints("# nothing\n", "")

    def test_validate_lists_violations_and_imports(self) -> None:
        verdict = validate("import math, socket\nprint(1)", DEFAULT)
        self.assertEqual(verdict["valid"], False)
        self.assertEqual([v["rule"] for v in verdict["violations"]], ["module_not_allowed"])
        self.assertEqual(
            verdict["imports"],
            [
                {"module": "math", "allowed": True, "installed": True},
                {"module": "socket", "allowed": False, "installed": True},
            ],
        )
        self.assertEqual(
            validate("x = 1", DEFAULT), {"valid": True, "violations": [], "imports": []}
        )

    def test_the_guard_switched_off_runs_anything(self) -> None:
        program = compile_plain("import os\nos.getpid().__class__")
        namespace = make_plain_globals({"x": 1}, install=False)
        exec(program.code, namespace)
        self.assertIs(namespace["_last_value_"], int)
