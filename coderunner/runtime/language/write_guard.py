"""Setting attributes: instances and the program's own classes and functions, nothing else."""

from __future__ import annotations

from types import FunctionType, ModuleType
from typing import Any

from language.names import definition_refusal
from language.ownership import is_own_class, is_own_function

# Types whose instances may be changed; filled as they are met.
_writable: set[type] = set()


def write(obj: Any) -> Any:
    """The object, when its attributes may be set or deleted: `obj.x = 1` is `write(obj).x = 1`."""
    if type(obj) in _writable:
        return obj
    return _write_slowly(obj)


def _write_slowly(obj: Any) -> Any:
    kind = type(obj)
    if issubclass(kind, ModuleType):
        if not getattr(kind, "_accepts_writes", False):
            raise TypeError(
                f"the module '{obj.__name__}' cannot be changed; keep your own value in a variable"
            )
        return obj
    if issubclass(kind, type):
        if not is_own_class(obj):
            raise TypeError(f"the type '{obj.__name__}' cannot be changed; make a subclass of it")
        return obj
    if issubclass(kind, FunctionType):
        if not is_own_function(obj):
            raise TypeError(f"the function '{obj.__name__}' cannot be changed; wrap it in your own")
        return obj
    _writable.add(kind)
    return obj


def check_write(obj: Any, name: str) -> None:
    """Raises unless obj.name may be set or deleted under a name made at run time."""
    if type(name) is not str:
        if not isinstance(name, str):
            raise TypeError("attribute name must be string")
        name = str.__getitem__(name, slice(None))
    refusal = definition_refusal(name)
    if refusal is not None:
        raise AttributeError(f"{refusal[1]}; {refusal[2]}")
    write(obj)


def guarded_setattr(obj: Any, name: str, value: Any, /) -> None:
    """The builtin setattr."""
    check_write(obj, name)
    setattr(obj, name, value)


def guarded_delattr(obj: Any, name: str, /) -> None:
    """The builtin delattr."""
    check_write(obj, name)
    delattr(obj, name)
