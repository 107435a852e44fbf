"""Return values: JSON where there is a form for it, typed previews elsewhere."""

import unittest

from program_harness import execute, success


def preview(kind: str, shown: object, truncated: bool = False, **more: object) -> dict:
    return {"type": kind, "preview": shown, "truncated": truncated, **more}


def value_of(expression: str, before: str = "") -> object:
    outcome = execute(f"{before}\n{expression}")
    assert outcome.result["status"] == "success", (outcome.result, outcome.stderr)
    return outcome.result["return_value"]


class ValuesTest(unittest.TestCase):
    maxDiff = None

    def test_json_values_come_as_they_are(self):
        self.assertEqual(
            {"a": [1, 2.5, None, True, "中"], "1": [1, [2]], "null": {}},
            value_of("{'a': [1, 2.5, None, True, '中'], 1: (1, (2,)), None: {}}"),
        )

    def test_keys_that_would_be_one_name_in_json_lose_nothing(self):
        self.assertEqual(
            {"a": preview("dict", [[1, "x"], ["1", "y"], [None, 2]]), "1": 3},
            value_of("{'a': {1: 'x', '1': 'y', None: 2}, 1: 3}"),
        )
        nested = "x = 0\nfor _ in range(40):\n    x = {True: x, 'true': x and None}"
        self.assertEqual("dict", value_of("x", nested)["type"])
        self.assertEqual(
            preview("D", [[2.0, 1], ["2.0", []]]),
            value_of("D({2.0: 1, '2.0': ()})", "class D(dict): pass"),
        )

    def test_whole_numbers_are_exact_up_to_the_range_of_a_double(self):
        self.assertEqual(2**53 + 1, value_of("2**53 + 1"))
        self.assertEqual(preview("int", str(2**1100)), value_of("2**1100"))
        self.assertEqual(preview("int", "<an integer of 40001 bits>", True), value_of("2**40000"))

    def test_numbers_that_json_lacks_are_previews(self):
        self.assertEqual(
            [preview("float", "nan"), preview("float", "-inf"), preview("complex", "(1+2j)")],
            value_of("[float('nan'), float('-inf'), 1 + 2j]"),
        )

    def test_the_standard_librarys_values_are_previews(self):
        before = (
            "import datetime, decimal, fractions, enum, uuid\nfrom dataclasses import dataclass\n"
            "from collections import OrderedDict, namedtuple, deque\n"
            "class Color(enum.Enum):\n    RED = 1\n"
            "@dataclass\nclass Point:\n    x: int\n    y: object = None\n"
        )
        for expression, expected in {
            "datetime.date(2024, 1, 2)": preview("datetime.date", "2024-01-02"),
            "datetime.datetime(2024, 1, 2, 3)": preview("datetime.datetime", "2024-01-02T03:00:00"),
            "decimal.Decimal('1.10')": preview("decimal.Decimal", "1.10"),
            "fractions.Fraction(1, 3)": preview("fractions.Fraction", "1/3"),
            "{3, 1, 2}": preview("set", [1, 2, 3]),
            "range(3)": preview("range", [0, 1, 2]),
            "b'ab'": preview("bytes", "b'ab'"),
            "Color.RED": preview("Color", "<Color.RED: 1>"),
            "Point(1, {2})": preview("Point", {"x": 1, "y": preview("set", [2])}),
            "OrderedDict(a=1)": {"a": 1},
            "namedtuple('P', 'x y')(1, 2)": [1, 2],
            "deque([1])": preview("collections.deque", "deque([1])"),
        }.items():
            with self.subTest(expression):
                self.assertEqual(expected, value_of(expression, before))

    def test_subclasses_of_json_types_lose_their_tricks(self):
        before = (
            "class S(str):\n    def __str__(self):\n        raise ValueError\n"
            "class I(int):\n    def __repr__(self):\n        return 'x'\n"
            "    def __add__(self, other):\n        raise ValueError\n"
            "class D(dict):\n    def items(self):\n        raise ValueError\n"
            "class L(list):\n    def __iter__(self):\n        raise ValueError\n"
        )
        self.assertEqual(
            ["a", 7, {"b": 1}, [2]], value_of("[S('a'), I(7), D(b=1), L([2])]", before)
        )

    def test_a_value_that_contains_itself_is_told(self):
        self.assertEqual(
            [1, preview("list", "<the value contains itself>", True)],
            value_of("x", "x = [1]\nx.append(x)"),
        )

    def test_the_same_value_twice_is_no_cycle(self):
        self.assertEqual([[1], [1]], value_of("[x, x]", "x = [1]"))

    def test_a_large_value_is_cut_and_says_so(self):
        value = value_of("list(range(1000000))")
        self.assertEqual(("list", True), (value["type"], value["truncated"]))
        self.assertEqual([0, 1, 2], value["preview"][:3])
        value = value_of("'x' * 1000000")
        self.assertEqual(
            ("str", True, "x" * 100), (value["type"], value["truncated"], value["preview"][:100])
        )

    def test_a_deep_value_is_cut_and_says_so(self):
        value = value_of("x", "x = []\nfor _ in range(100000):\n    x = [x]")
        self.assertEqual(("list", True), (value["type"], value["truncated"]))

    def test_hostile_texts_are_told(self):
        before = (
            "class R:\n    def __repr__(self):\n        raise SystemExit\n"
            "class N:\n    def __repr__(self):\n        return 5\n"
            "class C:\n    @property\n    def __class__(self):\n        raise ValueError\n"
        )
        self.assertEqual(
            [
                preview("R", "<R: its text failed with SystemExit>"),
                preview("N", "<N: its text failed with TypeError>"),
            ],
            value_of("[R(), N()]", before),
        )
        self.assertEqual("C", value_of("C()", before)["type"])

    def test_lone_surrogates_travel(self):
        self.assertEqual("\udc80", value_of("'\\udc80'"))

    def test_only_the_last_statement_counts(self):
        self.assertEqual(success(), execute("1\nx = 2").told)


class DataValuesTest(unittest.TestCase):
    maxDiff = None

    def test_numpy_scalars_are_numbers(self):
        self.assertEqual(
            [1, 2.5, True],
            value_of("[n.int64(1), n.float32(2.5), n.bool_(True)]", "import numpy as n"),
        )

    def test_numpy_arrays_are_previews_of_nested_lists(self):
        self.assertEqual(
            preview("numpy.ndarray", [[1, 2], [3, 4]], shape=[2, 2], dtype="int64"),
            value_of("n.array([[1, 2], [3, 4]])", "import numpy as n"),
        )
        value = value_of("n.zeros((1000, 1000))", "import numpy as n")
        self.assertEqual(
            (True, [1000, 1000], 30), (value["truncated"], value["shape"], len(value["preview"]))
        )

    def test_frames_and_series_are_previews_of_rows(self):
        before = "import pandas as p\nf = p.DataFrame({'a': [1.5, None], 't': p.to_datetime(['2024-01-02', None])})"
        self.assertEqual(
            preview(
                "pandas.DataFrame",
                [{"a": 1.5, "t": "2024-01-02T00:00:00"}, {"a": None, "t": None}],
                shape=[2, 2],
            ),
            value_of("f", before),
        )
        self.assertEqual(
            [{"k": "x", "v": 3}],
            value_of(
                "f.groupby('k').sum()",
                "import pandas as p\nf = p.DataFrame({'k': ['x', 'x'], 'v': [1, 2]})",
            )["preview"],
        )
        self.assertEqual(
            preview("pandas.Series", [1.5, None], index=[0, 1], name="a"),
            value_of("f['a']", before),
        )


class EntrypointTest(unittest.TestCase):
    def test_an_object_is_passed_by_name_and_an_array_by_position(self):
        code = "def f(a, b=2):\n    return [a, b]"
        self.assertEqual(
            success([1, 3]), execute(code, entrypoint="f", arguments={"b": 3, "a": 1}).told
        )
        self.assertEqual(success([1, 2]), execute(code, entrypoint="f", arguments=[1]).told)

    def test_a_coroutine_is_run(self):
        code = "import asyncio\nasync def f():\n    await asyncio.sleep(0)\n    return 5"
        self.assertEqual(success(5), execute(code, entrypoint="f").told)

    def test_the_entrypoints_value_replaces_the_last_expression(self):
        self.assertEqual(success(None), execute("def f():\n    pass\n5", entrypoint="f").told)

    def test_a_missing_entrypoint_is_told_with_what_there_is(self):
        error = execute("def main():\n    pass", entrypoint="run").result["error"]
        self.assertEqual(
            ("EntrypointError", "the code has no function 'run'; it has main"),
            (error["name"], error["value"]),
        )

    def test_an_entrypoint_that_is_no_function_is_told(self):
        error = execute("x = 1", entrypoint="x").result["error"]
        self.assertEqual("'x' is a value of type int, not a function", error["value"])

    def test_wrong_arguments_are_a_type_error(self):
        error = execute("def f(a):\n    pass", entrypoint="f", arguments=[1, 2]).result["error"]
        self.assertEqual("TypeError", error["name"])


class VariablesTest(unittest.TestCase):
    def test_variables_are_globals(self):
        self.assertEqual(success(3), execute("a + b", variables={"a": 1, "b": 2}).told)

    def test_a_name_that_cannot_be_a_variable_is_told(self):
        for name in ("a b", "class", "", "__builtins__", "_getattr_", "__x"):
            with self.subTest(name):
                result = execute("1", variables={name: 1}).result
                self.assertEqual(
                    ("error", "VariableError"), (result["status"], result["error"]["name"])
                )


if __name__ == "__main__":
    unittest.main()
