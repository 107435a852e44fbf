"""Type hints given as text: compiled under the program's policy, in a namespace of their own.

Python's eval() leaves the real builtins in the dict that it is given, which may be a program's.
"""

from __future__ import annotations

import sys
from types import CodeType, ModuleType
from typing import Any

from language.names import RISKY, attribute_refusal
from language.ownership import is_own_namespace
from language.state import STATE


class _Source(str):
    """The text of a hint, kept as the last constant of its code."""

    __slots__ = ()


def guard_hints(module: ModuleType) -> None:
    """Gives a module that evaluates hints a compile() and an eval() of its own."""
    vars(module).update(compile=_compile_hint, eval=_eval_hint)


def _compile_hint(source: Any, *args: Any, **kwargs: Any) -> Any:
    code = compile(source, *args, **kwargs)
    if not isinstance(source, str) or not isinstance(code, CodeType):
        return code
    return code.replace(co_consts=(*code.co_consts, _Source(source)))


def _eval_hint(code: Any, /, globals: Any = None, locals: Any = None) -> Any:
    if isinstance(code, str):
        code = _compile_hint(code.strip(), "<annotation>", "eval")
    _check_names(code)
    if not STATE.confined or not is_asked_by_program():
        return eval(code, globals, locals)
    if type(code.co_consts[-1]) is _Source:
        code = _under_policy(str(code.co_consts[-1]))
    namespace = {**(globals or {}), "__builtins__": dict(STATE.builtins)}
    return eval(code, namespace, namespace if locals is None else locals)


def _under_policy(source: str) -> CodeType:
    from language.dynamic_code import compile_text

    try:
        return compile_text(source, "eval", "<annotation>")
    except SyntaxError as error:
        raise NameError(f"a type hint that is given as text: {error.msg}") from None


def is_asked_by_program() -> bool:
    """Whether the program comes before an import: libraries read their own hints as they load."""
    frame = sys._getframe(2)
    while frame is not None:
        if is_own_namespace(frame.f_globals):
            return True
        if frame.f_globals.get("__name__") in ("importlib._bootstrap", "_frozen_importlib"):
            return False
        frame = frame.f_back  # type: ignore[assignment]
    return True


def _check_names(code: CodeType) -> None:
    for name in _names(code):
        if name in RISKY or attribute_refusal(name):
            raise NameError(f"'{name}' cannot be used in a type hint that is given as text")


def _names(code: CodeType) -> set[str]:
    names = set(code.co_names)
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            names |= _names(constant)
    return names
