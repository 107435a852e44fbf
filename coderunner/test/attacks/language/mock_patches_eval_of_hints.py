# unittest.mock replaces the eval() of typing, which is given a namespace.
# guarded: error TypeError: 'typing.eval' cannot be replaced here
# plain: returns true
import typing
from unittest import mock

seen = []


def spy(code, *namespaces):
    seen.extend(namespaces)
    return int


class Hinted:
    value: "int"


mock.patch("typing.eval", spy).start()
typing.get_type_hints(Hinted)
len(seen) == 2
