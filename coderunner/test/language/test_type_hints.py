"""Type hints given as text are evaluated under the policy and leave no builtins behind."""

from language_support import LanguageTestCase

HINTED = "import typing, inspect\ng = {}\ndef f(x: 'int'): pass\n"


class TypeHintTest(LanguageTestCase):
    def test_evaluation_does_not_leave_the_builtins_in_a_dict_of_the_program(self) -> None:
        for call in [
            "typing.get_type_hints(f, g)",
            "typing.get_type_hints(f, g, g)",
            "inspect.signature(f, globals=g, eval_str=True)",
            "inspect.get_annotations(f, globals=g, eval_str=True)",
            "typing.get_type_hints(type('A', (), {'__annotations__': {'x': 'int'}}), g)",
        ]:
            with self.subTest(call):
                self.assert_prints(f"{HINTED}{call}\nprint(g)", "{}\n")

    def test_a_hint_calls_the_guarded_builtins_whatever_namespace_it_names(self) -> None:
        for hint in ["__import__('os')", "eval('1')", "[typing][0].sys.modules"]:
            for prepare in ["", "f.__module__ = 'pandas'\n"]:
                source = f'import typing\ndef f(x: "{hint}"): pass\n{prepare}'
                with self.subTest(source):
                    self.assert_stopped(
                        source + "typing.get_type_hints(f)",
                        (NameError, AttributeError, SyntaxError),
                    )

    def test_hints_as_text_are_what_they_say(self) -> None:
        self.assert_prints(
            "from __future__ import annotations\nimport typing, dataclasses, datetime\n"
            "@dataclasses.dataclass\nclass Node:\n    next: Node | None\n"
            "    at: datetime.datetime\n    n: typing.Annotated[int, range(3)]\n"
            "hints = typing.get_type_hints(Node, include_extras=True)\n"
            "print(hints['next'] == (Node | None), hints['at'].__name__, hints['n'].__metadata__)",
            "True datetime (range(0, 3),)\n",
        )
