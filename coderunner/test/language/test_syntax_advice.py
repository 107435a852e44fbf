"""What is said about text that is not Python: which mistake it is, where, and what to do."""

import sys
import unittest

from language.compiler import compile_program
from language.policy_types import Rejected
from language_support import DEFAULT

PLAIN = "correct the syntax at this place"
FENCE = "remove the Markdown fence, and send the code alone"
PACKAGES = "ask for packages by 'packages' in the request or POST /api/pypkg/install"
NO_PROCESS = "remove it: a program cannot start others here; do the work in Python"
NO_MAGIC = "remove the notebook magic; figures are handed over by themselves"
ASYNC = "put it into `async def main():` and use asyncio.run(main())"
RUNS = f"Python {sys.version_info[0]}.{sys.version_info[1]} runs here, and "


def told(source: str) -> tuple:
    """(line, column, suggestion) of the one violation."""
    try:
        compile_program(source, DEFAULT)
    except Rejected as rejected:
        (found,) = rejected.violations
        assert found.rule == "syntax_error", found
        return found.line, found.column, found.suggestion
    raise AssertionError(f"it compiles: {source}")


class SyntaxAdviceTest(unittest.TestCase):
    maxDiff = None

    def assert_told(self, cases: dict[str, tuple]) -> None:
        self.assertEqual(cases, {source: told(source) for source in cases})

    def test_a_markdown_fence_is_named_with_or_without_words_around_it(self):
        self.assert_told(
            {
                "```python\nprint(1)\n```": (1, 1, FENCE),
                "print(1)\n```\n": (2, 1, FENCE),
                "Here is it:\n```python\nprint(1)\n```": (1, 11, FENCE),
                "代码如下：\n```\nprint(1)\n```": (1, 5, FENCE),
                'x = """\n```\n"""\ny = (': (4, 5, PLAIN),
            }
        )

    def test_commands_that_install_are_told_how_packages_are_asked_for(self):
        for command in (
            "!pip install x",
            "%pip install -q x",
            "! python -m pip install x",
            "!pip3 install 'x>=1'",
            "%conda install x",
        ):
            with self.subTest(command):
                self.assertEqual((2, 1, PACKAGES), told(f"import math\n{command}"))
        self.assertEqual((1, 5, PACKAGES), told("pip install x"))

    def test_commands_of_the_shell_are_told_that_there_are_no_processes(self):
        self.assert_told(
            {
                "!ls -la": (1, 1, NO_PROCESS),
                "files = !ls": (1, 9, NO_PROCESS),
                "if True:\n    !./run.sh": (2, 5, NO_PROCESS),
                "%%bash\nls": (1, 1, NO_PROCESS),
            }
        )

    def test_notebook_magics_are_to_be_removed(self):
        self.assert_told(
            {
                "%matplotlib inline\nx = 1": (1, 1, NO_MAGIC),
                "x = 1\n%%time\n": (2, 1, NO_MAGIC),
                "t = %timeit -o f()": (1, 5, NO_MAGIC),
                "print?": (1, 6, "remove the notebook magic, or print __doc__"),
            }
        )

    def test_a_remainder_is_no_magic(self):
        self.assert_told({"x = [5\n  % y, z w]": (2, 8, PLAIN)})

    def test_full_width_and_typographic_characters_are_told_their_ascii_twin(self):
        twins = {"（": "(", "）": ")", "，": ",", "：": ":", "“": '"', "”": '"', "‘": "'", "’": "'"}
        twins |= {
            "；": ";",
            "【": "[",
            "】": "]",
            "！": "!",
            "＝": "=",
            "、": ",",
            "－": "-",
            "–": "-",
        }
        for character, twin in twins.items():
            with self.subTest(character):
                advice = f"write `{twin}`; all punctuation of the code has to be ASCII"
                self.assertEqual((2, 4, advice), told(f"x = 1\nabc{character}1"))

    def test_the_place_is_counted_in_characters_and_the_message_stays_pythons(self):
        with self.assertRaises(Rejected) as caught:
            compile_program("变量 = 1\n打印（变量）", DEFAULT)
        (found,) = caught.exception.violations
        message = "invalid character '（' (U+FF08)"
        self.assertEqual((2, 3, message), (found.line, found.column, found.message))

    def test_characters_that_are_not_seen_are_named(self):
        space = "write an ordinary space; all punctuation of the code has to be ASCII"
        self.assert_told(
            {
                "x = 1\u00a0+ 2": (1, 6, space),
                "x = 1\u3000+ 2": (1, 6, space),
                "\u200bx = 1": (1, 1, "remove the invisible character"),
            }
        )

    def test_await_outside_a_function_is_told_of_asyncio_run(self):
        self.assert_told(
            {
                "x = 1\nawait x": (2, 1, ASYNC),
                "async with x:\n    pass": (1, 1, ASYNC),
                "y = [i async for i in x]": (1, 5, ASYNC),
            }
        )

    def test_await_inside_a_plain_function_is_told_to_make_it_async(self):
        suggestion = "write `async def` for the function around it, and await its calls"
        self.assert_told({"def f():\n    await x": (2, 5, suggestion)})

    @unittest.skipIf(sys.version_info >= (3, 12), "it runs there")
    def test_syntax_of_python_312_is_told_which_python_runs(self):
        typed = f"{RUNS}a list of type parameters needs 3.12; use TypeVar and Generic of typing"
        string = "an f-string with its own quotes or a backslash inside the braces"
        nested = f"{RUNS}{string} needs 3.12; use the other quotes there, or a variable"
        alias = f"{RUNS}the type statement needs 3.12; leave out the word `type`"
        suggestions = {
            "def f[T](x): pass": typed,
            "class A[T]: pass": typed,
            "type X = int": alias,
            "type X[T] = list[T]": alias,
            "x = f'{d['a']}'": nested,
            'x = f"{", ".join(y)}"': nested,
            "x = f'{\"\\n\".join(y)}'": nested,
            "x = f'{a b}'": PLAIN,
            "x = f'{a'": PLAIN,
        }
        self.assertEqual(suggestions, {source: told(source)[2] for source in suggestions})

    @unittest.skipIf(sys.version_info >= (3, 14), "it runs there")
    def test_syntax_of_python_314_is_told_which_python_runs(self):
        instead = "write `except (A, B):`, or `except A as name:`"
        several = "except with several types and no parentheses needs 3.14"
        self.assert_told(
            {"try:\n    x\nexcept A, B:\n    x": (3, 8, f"{RUNS}{several}; {instead}")}
        )

    def test_other_mistakes_keep_pythons_words(self):
        self.assert_told(
            {"x = (": (1, 5, PLAIN), "return 1": (1, 1, PLAIN), "f(x y)": (1, 3, PLAIN)}
        )

    def test_a_long_line_is_looked_at_in_time(self):
        self.assertEqual(PLAIN, told("x = 1 1 #" + " f'{" * 200_000)[2])


if __name__ == "__main__":
    unittest.main()
