"""What the tests of the language layer share: compile and run one program, in this process."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tempfile
import unittest
from typing import Any

from language.compiler import compile_program
from language.confinement import confine
from language.default_imports import DEFAULT_IMPORTS
from language.namespace import make_globals
from language.policy_types import ImportPolicy, Rejected
from language.state import STATE

Errors = type[BaseException] | tuple[type[BaseException], ...]
DEFAULT = ImportPolicy(DEFAULT_IMPORTS)


class LanguageTestCase(unittest.TestCase):
    """Runs programs in a scratch folder of their own."""

    def setUp(self) -> None:
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.addCleanup(os.chdir, os.getcwd())
        self.addCleanup(sys.modules.__setitem__, "__main__", sys.modules["__main__"])
        self.addCleanup(setattr, tempfile, "tempdir", None)
        self.addCleanup(setattr, sys, "argv", sys.argv)
        sys.argv = ["<code>"]
        os.chdir(folder)

    def run_program(self, source: str, **variables: Any) -> tuple[str, dict[str, Any]]:
        """The program's output and its globals."""
        program = compile_program(source, DEFAULT)
        namespace = make_globals(DEFAULT, variables)
        confine()
        try:
            with contextlib.redirect_stdout(io.StringIO()) as out:
                exec(program.code, namespace)
        finally:
            STATE.confined = False
        return out.getvalue(), namespace

    def assert_prints(self, source: str, expected: str) -> None:
        """The program runs and prints exactly this."""
        self.assertEqual(self.run_program(source)[0], expected)

    def assert_refused(self, source: str, rule: str, line: int | None = None) -> None:
        """The program is refused before it runs, its first violation by this rule."""
        with self.assertRaises(Rejected) as caught:
            compile_program(source, DEFAULT)
        first = caught.exception.violations[0]
        self.assertEqual(first.rule, rule)
        self.assertTrue(first.message and first.suggestion)
        if line is not None:
            self.assertEqual(first.line, line)

    def assert_stopped(self, source: str, error: Errors, text: str = "") -> None:
        """The program compiles, and the escape that it tries at run time raises."""
        with self.assertRaisesRegex(error, text):
            self.run_program(source)
