"""Library functions that follow names or text cannot be made to reach further."""

from language_support import LanguageTestCase


class ReachTest(LanguageTestCase):
    def test_a_test_loader_does_not_call_functions_by_name(self) -> None:
        source = "import unittest\nprint(unittest.TestLoader().loadTestsFromName('os.abort').countTestCases())"
        self.assert_prints(source, "1\n")  # the failed import is a test of its own

    def test_doctest_runs_examples_and_refuses_those_that_walk_out(self) -> None:
        self.assert_prints(
            "import doctest\ndef f(x):\n    '''\n    >>> f(2)\n    4\n    '''\n    return x * 2\n"
            "print(doctest.testmod())",
            "TestResults(failed=0, attempted=1)\n",
        )
        self.assert_refused("t.globs", "frame_access")
        source = (
            "import doctest\ndef f():\n    '''\n    >>> ().__class__.__base__.__subclasses__()\n"
            "    1\n    '''\nprint(doctest.testmod(report=False).failed)"
        )
        self.assertTrue(self.run_program(source)[0].endswith("1\n"))

    def test_an_enum_cannot_write_into_a_modules_namespace(self) -> None:
        self.assert_refused("import enum\nenum.global_enum", "frame_access")
        self.assert_refused("import enum\nenum.IntEnum._convert_('X', 'os', all)", "frame_access")

    def test_builtins_found_in_a_module_are_the_guarded_ones(self) -> None:
        self.assert_stopped(
            "exec('eval(\"().__class__.__base__\")', {'__builtins__': {}, 'eval': eval})",
            SyntaxError,
        )
        self.assert_prints(
            "import io, operator, gzip\nprint(io.open is open, gzip.builtins.eval is eval)",
            "True True\n",
        )

    def test_reduce_does_not_hand_out_the_real_getattr(self) -> None:
        self.assert_refused("[].append.__reduce__()", "dunder_attribute")
        self.assert_stopped("getattr([].append, '__red' + 'uce__')()", AttributeError)

    def test_raw_memory_cannot_be_described_to_numpy(self) -> None:
        self.assert_refused("class A:\n    __array_interface__ = {}", "dunder_attribute", 2)

    def test_unittest_runs_the_programs_tests(self) -> None:
        source = (
            "import unittest, sys, io\nclass T(unittest.TestCase):\n"
            "    def test_a(self): self.assertEqual(1, 1)\n"
            "r = unittest.main(argv=['x'], exit=False, verbosity=0,\n"
            "                  testRunner=unittest.TextTestRunner(stream=io.StringIO()))\n"
            "print(r.result.testsRun, r.result.wasSuccessful())"
        )
        self.assert_prints(source, "1 True\n")

    def test_a_proxy_with_its_own_getattribute_works(self) -> None:
        self.assert_prints(
            "class P:\n    def __init__(self): self.path = 1\n"
            "    def __getattribute__(self, n):\n        return object.__getattribute__(self, n)\n"
            "print(P().path, P().__dict__, P().__class__.__name__)",
            "1 {'path': 1} P\n",
        )
