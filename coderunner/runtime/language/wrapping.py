"""functools.wraps copies attributes by name and whole namespaces: neither the interpreter's, nor into
what is not the program's. Libraries decorate with it as they load, and may."""

from __future__ import annotations

from types import FunctionType, ModuleType
from typing import Any

from language.attribute_guard import guarded_getattr
from language.names import DESCRIPTOR_DUNDERS, attribute_refusal
from language.state import STATE
from language.type_hints import is_asked_by_program
from language.write_guard import write


def guard_wrapping(module: ModuleType) -> None:
    """Gives functools a getattr and a setattr of its own."""
    vars(module).update(getattr=_wrapped_getattr, setattr=_wrapped_setattr)


# What functools itself copies, and libraries with it.
_WRAPPED = frozenset(
    """__module__ __name__ __qualname__ __doc__ __annotations__ __annotate__ __type_params__
    __wrapped__""".split()
)

# The descriptors' are what partialmethod and cached_property act by.
_READ_AS_IT_IS = _WRAPPED | {"__dict__"} | DESCRIPTOR_DUNDERS


def _wrapped_getattr(obj: Any, name: str, *default: Any) -> Any:
    if name == "__dict__" and isinstance(obj, (ModuleType, type)):
        return {}
    if attribute_refusal(name) or (isinstance(obj, ModuleType) and name not in _WRAPPED):
        raise TypeError(f"the attribute '{name}' cannot be copied to a wrapper")
    if not STATE.confined or name in _READ_AS_IT_IS:
        return getattr(obj, name, *default)
    return guarded_getattr(obj, name, *default)


def _wrapped_setattr(obj: Any, name: str, value: Any) -> None:
    if attribute_refusal(name):
        raise TypeError(f"the attribute '{name}' cannot be copied to a wrapper")
    is_copied = name in _WRAPPED and isinstance(obj, FunctionType)
    if STATE.confined and not is_copied and is_asked_by_program():
        write(obj)
    setattr(obj, name, value)
