"""Which imports are refused, when, and what the rest binds."""

from language_support import LanguageTestCase


class ImportTest(LanguageTestCase):
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
            "nowhere",
        ):
            with self.subTest(module):
                self.assert_refused(f"print(1)\nimport {module}", "module_not_allowed", 2)

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
        from unittest import mock

        with mock.patch("language.import_rules._is_on_path", lambda top: False):
            self.assert_refused("import mpl_toolkits", "module_not_installed", 1)

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
        self.assert_stopped("from math import nothing", ImportError, "nothing")
