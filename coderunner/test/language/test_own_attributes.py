"""An attribute that the program has as well is not read unguarded of a module."""

from language_support import LanguageTestCase


class OwnAttributeTest(LanguageTestCase):
    def test_a_class_attribute_does_not_open_the_private_names_of_a_module(self) -> None:
        for source in [
            "import pandas as pd\nclass A: _optional = 2; compat = 3\n[pd][0].compat._optional",
            "import numpy as np\nclass A: f2py = 1; crackfortran = 2\n[np][0].f2py.crackfortran",
            "import doctest\nclass A: _OutputRedirectingPdb = 1\n[doctest][0]._OutputRedirectingPdb",
        ]:
            with self.subTest(source):
                self.assert_stopped(source, AttributeError)

    def test_a_method_does_not_take_a_module_for_its_instance(self) -> None:
        head = "import doctest\nclass A:\n    _OutputRedirectingPdb = 1\n"
        read = "self._OutputRedirectingPdb"
        for method in [
            f"    def f(self): return {read}\n",
            f"    async def f(self): return {read}\nA.f = lambda m, f=A.f: f(m).send(None)\n",
            f"    def f(self): return (lambda self: {read})(doctest)\n",
            f"    def f(self):\n        self = doctest\n        return {read}\n",
            f"    def f(self):\n        for self in [doctest]: return {read}\n",
        ]:
            with self.subTest(method):
                self.assert_stopped(f"{head}{method}A.f(doctest)", (TypeError, AttributeError))

    def test_instances_read_their_own_attributes(self) -> None:
        self.assert_prints(
            "class A:\n    def __init__(self): self._x = 1\n    def f(self):\n        '''Doc.'''\n"
            "        return self._x + self.__y()\n    def __y(self): return 1\n"
            "print(A().f(), A()._x, A.f.__doc__)",
            "2 1 Doc.\n",
        )
