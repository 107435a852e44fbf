"""The builtins of a program."""

from __future__ import annotations

import builtins
from typing import Any

from RestrictedPython import safe_builtins

from language import attribute_guard, dynamic_code, import_guard, write_guard
from language.facades.files import confined_open
from language.ownership import MARK, MARK_KEY

# Beside RestrictedPython's safe_builtins: what everyday programs call. `type`, `object` and
# `super` are the real ones: what could be reached through them is refused by attribute name.
_EVERYDAY = """
aiter all anext any ascii bin bytearray bytes classmethod dict enumerate filter format frozenset
input iter list map max memoryview min next object print property reversed set sorted staticmethod
sum tuple
super type zip __build_class__ __debug__ Ellipsis NotImplemented
""".split()
_REMOVED = {"setattr", "delattr", "_getattr_", "license", "copyright", "credits"}


def _exit(code: Any = None) -> None:
    raise SystemExit(code)


def _own() -> dict[str, Any]:
    return {
        "__import__": import_guard.guarded_import,
        "__name__": "builtins",
        "compile": dynamic_code.guarded_compile,
        "delattr": write_guard.guarded_delattr,
        "dir": dynamic_code.guarded_dir,
        "eval": dynamic_code.guarded_eval,
        "exec": dynamic_code.guarded_exec,
        "exit": _exit,
        "getattr": attribute_guard.guarded_getattr,
        "globals": dynamic_code.guarded_globals,
        "hasattr": attribute_guard.guarded_hasattr,
        "locals": dynamic_code.guarded_locals,
        "open": confined_open,
        "quit": _exit,
        "setattr": write_guard.guarded_setattr,
        "vars": dynamic_code.guarded_vars,
        MARK_KEY: MARK,
    }


def _exceptions() -> dict[str, Any]:
    found = {name: getattr(builtins, name) for name in dir(builtins)}
    return {
        name: value
        for name, value in found.items()
        if isinstance(value, type) and issubclass(value, BaseException)
    }


def _table() -> dict[str, Any]:
    table = {name: value for name, value in safe_builtins.items() if name not in _REMOVED}
    table |= {name: getattr(builtins, name) for name in _EVERYDAY if hasattr(builtins, name)}
    return table | _exceptions() | _own()


_TABLE = _table()


def guarded_builtins() -> dict[str, Any]:
    """A fresh dict for one program."""
    return dict(_TABLE)


for _name in (
    "compile",
    "delattr",
    "dir",
    "eval",
    "exec",
    "getattr",
    "globals",
    "hasattr",
    "locals",
    "setattr",
    "vars",
):
    _TABLE[_name].__name__ = _TABLE[_name].__qualname__ = _name
