"""A copy does not write where the program may not."""

from language_support import LanguageTestCase


class CopyingTest(LanguageTestCase):
    def test_what_a_copy_is_made_of_cannot_be_a_module_a_type_or_a_function_of_others(self) -> None:
        for made in ["json", "json.dumps", "json.JSONEncoder", "getattr"]:
            for call in ["copy.copy", "copy.deepcopy"]:
                source = (
                    "import copy, json\nclass A:\n    def __reduce_ex__(self, p):\n"
                    f"        return (lambda: {made}, (), (None, {{'zz': 1}}))\n{call}(A())"
                )
                with self.subTest(source):
                    self.assert_stopped(source, (TypeError, AttributeError))

    def test_a_copied_attribute_has_a_name_that_the_program_may_set(self) -> None:
        source = (
            "import copy\nclass A:\n    def __reduce_ex__(self, p):\n"
            "        return (lambda: f, (), (None, {'__glo' + 'bals__': 1}))\n"
            "def f(): pass\ncopy.copy(A())"
        )
        self.assert_stopped(source, AttributeError)

    def test_objects_are_copied_with_slots_state_and_contents(self) -> None:
        self.assert_prints(
            "import copy\nclass S:\n    __slots__ = ('a',)\nclass L(list): pass\ns = S()\ns.a = [1]\n"
            "t = copy.deepcopy(s)\nl = L([1])\nl.x = s\nm = copy.deepcopy(l)\n"
            "print(t.a, t.a is s.a, m, m.x.a, copy.copy(l).x is s)",
            "[1] False [1] [1] True\n",
        )
