"""Library functions that follow names or text cannot be made to reach further."""

import sys

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

    def test_wraps_copies_only_what_may_be_read(self) -> None:
        forms = (
            "functools.update_wrapper(x, o, assigned=(name,), updated=())",
            "functools.wraps(o, assigned=(name,), updated=())(x)",
            "functools.partial(functools.update_wrapper, wrapped=o)(x, assigned=[name], updated=[])",
        )
        for form in forms:
            head = f"import functools, numpy\ndef copied(o, name):\n    x = lambda: 0\n    {form}\n"
            with self.subTest(form):
                source = (
                    head
                    + "    return 'ctypes' in x.__dict__\nprint(copied(numpy.zeros(1), 'ctypes'))"
                )
                self.assert_prints(source, "False\n")
                source = head + "    return x\nbuiltins = copied(len, '__self__').__self__"
                self.assertIsNot(self.run_program(source)[1]["builtins"], sys.modules["builtins"])
                source = head + "    return x\ncopied('{0.__globals__}', 'format').format(copied)"
                self.assert_stopped(source, AttributeError, "__globals__")
                source = head + "    return x\nprint(copied(3, '__getattribute__').__dict__)"
                self.assertIn("GuardedSlot", self.run_program(source)[0])

    def test_wraps_and_its_partial_forms_copy_what_they_are_for(self) -> None:
        source = (
            "import functools\ndef f(a):\n    'doc'\nf.mark = 1\n"
            "@functools.wraps(f)\ndef g(): pass\n"
            "h = functools.partial(functools.update_wrapper, wrapped=f)(lambda: 0)\n"
            "k = functools.update_wrapper(lambda: 0, f, assigned=('mark',), updated=())\n"
            "print(g.__name__, g.mark, h.__doc__, h.__wrapped__ is f, k.mark)"
        )
        self.assert_prints(source, "f 1 doc True 1\n")

    def test_pandas_calls_no_method_by_a_name_that_may_not_be_read(self) -> None:
        head = (
            "import pandas as pd\ndf = pd.DataFrame({'a': [1, 2], 'b': [3, 4]})\n"
            "by, name = df.groupby('a'), '__red' + 'uce__'\n"
            "times = df.set_index(pd.date_range('2024', periods=2)).resample('D')\n"
        )
        for call in [
            "df.agg('__getattribute__', 0, '__dict__')",
            "df.agg(name)",
            "df.aggregate([name])",
            "df.agg({'a': name})",
            "df.apply(name)",
            "df.transform(name)",
            "df['a'].agg(name)",
            "df['a'].apply([name])",
            "df['a'].transform(name)",
            "by.agg(name)",
            "by.transform(name)",
            "by.apply(name)",
            "by.filter(name)",
            "by['b'].agg([name])",
            "df.rolling(1).agg(name)",
            "df.expanding().agg([name])",
            "times.agg(name)",
            "times.transform(name)",
            "df.pipe((name, 'x'))",
        ]:
            with self.subTest(call):
                self.assert_stopped(head + call, (AttributeError, TypeError, ValueError))

    def test_pandas_still_calls_what_may_be_named(self) -> None:
        source = (
            "import pandas as pd\ndf = pd.DataFrame({'a': [1, 1, 2], 'b': [3, 4, 5]})\n"
            "times = df.set_index(pd.date_range('2024', periods=3)).resample('2D')\n"
            "by = df.groupby('a')\nprint(\n"
            "  df.agg('sum').tolist(), df.agg(['min', 'max'])['b'].tolist(),\n"
            "  df.agg({'a': 'mean', 'b': ['std', 'count']}).shape, df.apply('sum', axis=1).tolist(),\n"
            "  df.transform('cumsum')['b'].tolist(), df['b'].agg(['sum']).tolist(),\n"
            "  by.agg('sum')['b'].tolist(), by['b'].transform('mean').tolist(),\n"
            "  by.agg(total=('b', 'sum'), most=('b', 'max')).values.tolist(),\n"
            "  df.rolling(2).agg('sum')['b'].tolist()[1:], times.agg('sum')['b'].tolist(),\n"
            "  by.apply('sum')['b'].tolist(), df.pipe(len), by.ngroup().tolist())"
        )
        self.assert_prints(
            source,
            "[4, 12] [3, 5] (3, 2) [4, 5, 7] [3, 7, 12] [12] [7, 5] [3.5, 3.5, 5.0] "
            "[[7, 4], [5, 5]] [7.0, 9.0] [7, 5] [7, 5] 3 [0, 0, 1]\n",
        )

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
