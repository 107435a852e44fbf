"""Which classes, functions and namespaces are the program's own."""

from __future__ import annotations

from types import FunctionType
from typing import Any

# What the builtins of every namespace that a program runs in hold.
MARK_KEY = "<program>"
MARK = object()

_module_of = type.__dict__["__module__"].__get__
_flags_of = type.__dict__["__flags__"].__get__
_HEAP_TYPE = 1 << 9


def is_own_class(cls: type) -> bool:
    """Whether the program made this class: library classes cannot be given another module."""
    if not _flags_of(cls) & _HEAP_TYPE:
        return False
    try:
        return _module_of(cls) == "__main__"
    except AttributeError:
        return False


def is_own_function(function: FunctionType) -> bool:
    """Whether the function was defined in the program's namespace."""
    return is_own_namespace(function.__globals__)


def is_own_namespace(namespace: dict[str, Any]) -> bool:
    """Whether a dict of globals belongs to the program."""
    held = namespace.get("__builtins__")
    return isinstance(held, dict) and held.get(MARK_KEY) is MARK
