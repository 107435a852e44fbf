"""What the guarded compile() returns."""

from __future__ import annotations

from types import CodeType
from typing import Any


class CompiledCode:
    """Code that only eval and exec can use. `co_names` are those of the text, which programs look
    through for names that they do not want to run; the guards would hide some."""

    __slots__ = ("_held", "co_names")

    def __init__(self, code: CodeType, names: tuple[str, ...]) -> None:
        _code_slot.__set__(self, code)
        _names_slot.__set__(self, names)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError("readonly attribute")

    def __repr__(self) -> str:
        return "<code object>"


_code_slot: Any = CompiledCode.__dict__["_held"]
_names_slot: Any = CompiledCode.__dict__["co_names"]
del CompiledCode._held


def held_code(compiled: CompiledCode) -> CodeType:
    """The code that a program holds without being able to look into it."""
    return _code_slot.__get__(compiled)
