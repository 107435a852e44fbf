"""What notebooks import of IPython is there without it."""

import sys

from language.compiler import compile_program
from language.policy_types import ImportPolicy, Rejected
from language.state import STATE
from language.validation import validate
from language_support import DEFAULT, LanguageTestCase


class IPythonTest(LanguageTestCase):
    def test_display_comes_from_every_module_that_notebooks_take_it_from(self) -> None:
        shown: list = []
        self.addCleanup(setattr, STATE, "display", STATE.display)
        STATE.display = lambda *values, **options: shown.append((values, options))
        for source in (
            "from IPython.display import display\ndisplay(1, raw=True)",
            "from IPython.core.display import display\ndisplay(1, raw=True)",
            "from IPython import display\ndisplay.display(1, raw=True)",
            "import IPython.display as d\nd.display(1, raw=True)",
            "import IPython\nIPython.display.display(1, raw=True)",
            "from IPython.display import *\ndisplay(1, raw=True)",
        ):
            with self.subTest(source):
                shown.clear()
                self.run_program(source)
                self.assertEqual([((1,), {"raw": True})], shown)
        self.assertNotIn("IPython", sys.modules)

    def test_there_is_no_shell_and_no_more_of_ipython(self) -> None:
        self.assert_prints("from IPython import get_ipython\nprint(get_ipython())", "None\n")
        self.assert_refused("from IPython.core.magic import magics_class", "module_not_installed")
        self.assert_refused("import IPython\nIPython.embed()", "module_attribute", 2)

    def test_nothing_has_to_be_installed_for_it(self) -> None:
        imports = [{"module": "IPython.display", "allowed": True, "installed": True}]
        verdict = {"valid": True, "violations": [], "imports": imports}
        self.assertEqual(verdict, validate("from IPython.display import display", DEFAULT))

    def test_where_the_operator_does_not_allow_it_the_import_is_to_be_dropped(self) -> None:
        with self.assertRaises(Rejected) as caught:
            compile_program("from IPython.display import display", ImportPolicy(frozenset()))
        (found,) = caught.exception.violations
        self.assertEqual("`display` is built in; drop the import", found.suggestion)

    def test_pictures_of_other_machines_and_folders_are_refused(self) -> None:
        before = "from IPython.display import Image\n"
        self.assert_stopped(f"{before}Image(url='https://a.example/b.png')", ValueError, "network")
        self.assert_stopped(f"{before}Image('https://a.example/b.png')", ValueError, "network")
        self.assert_stopped(f"{before}Image('/etc/passwd')", PermissionError, "working directory")
