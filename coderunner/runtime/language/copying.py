"""copy and deepcopy rebuild an object as its __reduce_ex__ says, which a program writes itself."""

from __future__ import annotations

from types import FunctionType, MethodType, ModuleType
from typing import Any

from language.state import STATE
from language.write_guard import check_write, write


def guard_copy(module: ModuleType) -> None:
    """Lets copies set state only where the program may set attributes."""
    reconstruct = vars(module)["_reconstruct"]

    def _reconstruct(x: Any, memo: Any, func: Any, args: Any, *rest: Any, **options: Any) -> Any:
        return reconstruct(
            x, memo, _checked(func) if STATE.confined else func, args, *rest, **options
        )

    vars(module)["_reconstruct"] = _reconstruct
    vars(module)["setattr"] = set_where_allowed


def _checked(build: Any) -> Any:
    def build_checked(*args: Any) -> Any:
        made = build(*args)
        if issubclass(type(made), (ModuleType, type, FunctionType, MethodType, dict)):
            _refuse_foreign(made)
        return made

    return build_checked


def _refuse_foreign(made: Any) -> None:
    if issubclass(type(made), dict):
        if "__builtins__" in made:
            raise TypeError("a copy cannot be made in a namespace")
        return
    write(made.__func__ if issubclass(type(made), MethodType) else made)


def set_where_allowed(obj: Any, name: str, value: Any) -> None:
    """setattr for a library that a program gives the object and the name."""
    if STATE.confined:
        check_write(obj, name)
    setattr(obj, name, value)
