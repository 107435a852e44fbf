"""Which imports are refused, when, and what the rest binds."""

from unittest import mock

from language.compiler import compile_program
from language.overlay_imports import importable
from language.policy_types import ImportPolicy, Rejected, Violation
from language_support import DEFAULT, LanguageTestCase


class ImportTest(LanguageTestCase):
    def violations_of(self, source: str) -> list[Violation]:
        with self.assertRaises(Rejected) as caught:
            compile_program(source, DEFAULT)
        return caught.exception.violations

    def test_a_module_off_the_list_is_refused_before_anything_runs(self) -> None:
        for module in (
            "subprocess",
            "socket",
            "ctypes",
            "pickle",
            "importlib",
            "signal",
            "multiprocessing",
            "numpy.f2py",
            "numpy.ctypeslib",
            "dill",
        ):
            with self.subTest(module):
                self.assert_refused(f"print(1)\nimport {module}", "module_not_allowed", 2)

    def test_a_module_that_could_be_installed_is_named(self) -> None:
        (found,) = self.violations_of("import nowhere.part")
        self.assertEqual((found.rule, found.module), ("module_not_installed", "nowhere"))

    def test_the_modules_of_an_environment_are_on_the_list_for_its_programs_alone(self) -> None:
        policy = ImportPolicy(DEFAULT.allowed, importable(["unittest_own", "os", "frames", "cffi"]))
        self.assertEqual(policy.installed, frozenset(["unittest_own"]))
        self.assertTrue(policy.allows("unittest_own.part"))
        self.assertFalse(DEFAULT.allows("unittest_own.part"))

    def test_names_of_the_sandbox_are_no_packages_to_install(self) -> None:
        own = """execution frames landlock_tier language launch lockdown overlay program rehearsal
        seccomp_export tiers zygote RestrictedPython pyseccomp""".split()
        names = [*own, "json", "tkinter", "_socket", "ctypes", "pickle", "dill"]
        self.assertEqual(importable(names), frozenset())

    def test_an_import_that_the_program_expects_to_fail_raises_there(self) -> None:
        for caught in (
            "ImportError",
            "ModuleNotFoundError",
            "Exception",
            "(KeyError, ImportError)",
        ):
            with self.subTest(caught):
                self.assert_prints(
                    f"try:\n    import socket\nexcept {caught}:\n    print('none')", "none\n"
                )
        self.assert_prints("try:\n    import nowhere\nexcept:\n    print('none')", "none\n")

    def test_an_import_under_another_handler_is_refused(self) -> None:
        self.assert_refused(
            "try:\n    import socket\nexcept KeyError: pass", "module_not_allowed", 2
        )

    def test_an_import_for_type_checkers_alone_is_not_refused(self) -> None:
        self.assert_prints(
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import socket\nprint(1)",
            "1\n",
        )

    def test_an_allowed_module_that_is_not_there_is_refused(self) -> None:
        with mock.patch("language.import_rules._is_on_path", lambda top: False):
            self.assert_refused("import mpl_toolkits", "module_not_installed", 1)

    def test_a_package_that_is_not_there_is_answered_with_what_is(self) -> None:
        for module, suggestion in [
            ("bs4", "use lxml.html"),
            ("pytz", "use zoneinfo"),
            ("zxingcpp", "use a module that is installed"),
            ("yaml", "use json or tomllib"),
            ("seaborn", "use matplotlib"),
            ("sklearn.cluster", "use scipy and numpy"),
            ("atexit", "call it at the end of the program, or use try/finally"),
        ]:
            with (
                self.subTest(module),
                mock.patch("language.import_rules._is_on_path", lambda top: False),
            ):
                found = self.violations_of(f"import {module}")
                self.assertEqual([violation.suggestion for violation in found], [suggestion])

    def test_every_import_of_one_statement_is_refused_once(self) -> None:
        found = self.violations_of("import os.path as p, socket as s, ctypes")
        self.assertEqual(
            [(violation.line, violation.column) for violation in found], [(1, 22), (1, 35)]
        )
        self.assert_prints(
            "try:\n    import os.path as p, socket as s\nexcept ImportError:\n    print('none')",
            "none\n",
        )

    def test_relative_imports_are_refused(self) -> None:
        self.assert_refused("from . import x", "relative_import", 1)

    def test_every_form_of_import_binds_what_it_does_in_python(self) -> None:
        self.assert_prints(
            "import os.path as p, xml.etree.ElementTree as ET, math as m\nimport xml.etree.ElementTree\n"
            "from os import path\nfrom collections import abc, OrderedDict as O\nfrom math import *\n"
            "import concurrent.futures\n"
            "print(p is path, ET is xml.etree.ElementTree, m.pi == pi, abc.Mapping.__name__, O().__class__.__name__,\n"
            "      concurrent.futures.ThreadPoolExecutor.__name__)",
            "True True True Mapping OrderedDict ThreadPoolExecutor\n",
        )

    def test_a_module_reached_through_another_is_its_facade_or_refused(self) -> None:
        self.assert_stopped("import shutil\nshutil.os.system('true')", AttributeError, "os.system")
        self.assert_stopped("import typing\ntyping.sys.modules", AttributeError, "sys.modules")
        self.assert_stopped(
            "import logging\nx = logging.weakref\ngetattr(x, '_' + 'x')", AttributeError
        )
        self.assert_stopped("import random\ngetattr(random, '_' + 'os')", AttributeError, "private")

    def test_a_missing_name_is_an_import_error(self) -> None:
        with self.assertRaises(ImportError) as caught:
            self.run_program("from itertools import nothing")
        told = "cannot import name 'nothing' from 'itertools'"
        self.assertEqual(str(caught.exception), told)
        self.assertTrue(caught.exception.__suppress_context__)
