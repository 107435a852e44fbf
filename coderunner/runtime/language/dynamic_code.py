"""eval, exec and compile through the same policy, and views of the program's namespaces."""

from __future__ import annotations

import ast
import builtins
import sys
from collections.abc import Iterator, MutableMapping
from types import CodeType, ModuleType
from typing import Any

from language.compiled_code import CompiledCode, held_code
from language.modules import is_listed
from language.ownership import MARK, MARK_KEY, is_own_namespace
from language.policy_types import Rejected
from language.state import STATE


class Namespace(MutableMapping[str, Any]):
    """The program's globals as a mapping; the interpreter's own entries stay hidden."""

    __slots__ = ("_dict",)

    def __init__(self, held: dict[str, Any]) -> None:
        _dict_slot.__set__(self, held)

    def __getitem__(self, key: str) -> Any:
        if key == "__builtins__":
            raise KeyError(key)
        return _namespace(self)[key]

    def __setitem__(self, key: str, value: Any) -> None:
        if key == "__builtins__":
            raise KeyError("__builtins__ cannot be replaced")
        _namespace(self)[key] = value

    def __delitem__(self, key: str) -> None:
        if key == "__builtins__":
            raise KeyError(key)
        del _namespace(self)[key]

    def __iter__(self) -> Iterator[str]:
        return (key for key in list(_namespace(self)) if key != "__builtins__")

    def __len__(self) -> int:
        return len(_namespace(self)) - ("__builtins__" in _namespace(self))

    def __repr__(self) -> str:
        return repr(dict(self))

    def copy(self) -> dict[str, Any]:
        """A plain dict."""
        return dict(self)


_dict_slot: Any = Namespace.__dict__["_dict"]
_namespace = _dict_slot.__get__
del Namespace._dict


def _caller(depth: int = 2) -> Any:
    frame = sys._getframe(depth)
    while frame is not None and not is_own_namespace(frame.f_globals):
        frame = frame.f_back
    if frame is None:
        raise RuntimeError("there is no program around this call")
    return frame


def _view(held: Any) -> Any:
    if isinstance(held, dict) and "__builtins__" in held:
        return Namespace(held)
    return held if isinstance(held, dict) else dict(held)


def _own_copy(held: Any) -> Any:
    """From Python 3.13 on, what exec() binds in a function does not reach its variables (PEP 667)."""
    return dict(held) if type(held).__name__ == "FrameLocalsProxy" else held


def guarded_globals() -> Any:
    """The builtin globals."""
    return _view(_caller().f_globals)


def guarded_locals() -> Any:
    """The builtin locals."""
    return _view(_caller().f_locals)


def guarded_vars(*args: Any) -> Any:
    """The builtin vars."""
    from language.attribute_guard import read_carefully

    if not args:
        return _view(_caller().f_locals)
    (obj,) = args
    try:
        return read_carefully(obj, "__dict__")
    except AttributeError as error:
        raise TypeError("vars() argument must have __dict__ attribute") from error


def guarded_dir(*args: Any) -> list[str]:
    """The builtin dir."""
    if args:
        names = dir(*args)
        is_module = issubclass(type(args[0]), ModuleType)
        return [n for n in names if is_listed(args[0], n)] if is_module else names
    return sorted(key for key in _caller().f_locals if key != "__builtins__")


def guarded_compile(
    source: Any,
    filename: Any = "<code>",
    mode: str = "exec",
    flags: int = 0,
    dont_inherit: bool = False,
    optimize: int = -1,
    **_: Any,
) -> Any:
    """The builtin compile; ast.parse's flag gives a tree, as there."""
    if flags & ast.PyCF_ONLY_AST:
        return compile(source, filename, mode, flags, dont_inherit, optimize)
    if isinstance(source, CompiledCode):
        return source
    text = _text_of(source, mode)
    code = compile_text(text, mode, str(filename))
    return CompiledCode(code, compile(text, str(filename), mode, 0, True).co_names)


def _text_of(source: Any, mode: str) -> str:
    if isinstance(source, ast.AST):
        # Text is the only form whose names were normalized and whose fields are what they seem.
        source = ast.unparse(source)
    if isinstance(source, (bytes, bytearray)):
        source = bytes(source).decode("utf-8")
    if not isinstance(source, str):
        raise TypeError("a string, bytes or code object is needed")
    return source.lstrip(" \t") if mode == "eval" else source


def compile_text(source: Any, mode: str, filename: str = "<string>") -> CodeType:
    """The code of text or of a tree under the program's policy; raises SyntaxError."""
    from language.compiler import compile_tree

    tree = ast.parse(_text_of(source, mode), filename, mode)
    try:
        return compile_tree(tree, STATE.policy, filename, mode)
    except Rejected as rejected:
        first = rejected.violations[0]
        raise SyntaxError(first.message, (filename, first.line, first.column, None)) from None


def _run(source: Any, mode: str, namespace: Any, local: Any) -> Any:
    code = held_code(source) if isinstance(source, CompiledCode) else compile_text(source, mode)
    if namespace is None:
        frame = _caller(3)
        namespace = frame.f_globals
        local = _own_copy(frame.f_locals) if local is None else local
    else:
        namespace = _namespace(namespace) if isinstance(namespace, Namespace) else namespace
    if isinstance(local, Namespace):
        local = _namespace(local)
    if not isinstance(namespace, dict):
        raise TypeError("globals must be a dict")
    run: Any = eval if mode == "eval" else exec
    restore = _with_guarded_builtins(namespace)
    try:
        return run(code, namespace, namespace if local is None else local)
    finally:
        restore()


def _with_guarded_builtins(namespace: dict[str, Any]) -> Any:
    """Puts guarded builtins into the namespace; the result takes them out again."""
    if is_own_namespace(namespace):
        return lambda: None
    given = namespace.get("__builtins__")
    held = _tamed(given) if type(given) is dict else STATE.builtins
    namespace["__builtins__"] = {**held, MARK_KEY: MARK}
    return (
        (lambda: namespace.pop("__builtins__", None))
        if given is None
        else (lambda: namespace.__setitem__("__builtins__", given))
    )


def _tamed(given: dict[str, Any]) -> dict[str, Any]:
    """A namespace of builtins whose real ones are replaced by the guarded ones."""
    real = vars(builtins)
    missing = object()
    return {
        name: STATE.builtins.get(name, missing) if value is real.get(name, missing) else value
        for name, value in given.items()
        if value is not real.get(name, missing) or name in STATE.builtins
    }


def guarded_exec(source: Any, /, globals: Any = None, locals: Any = None, **_: Any) -> None:
    """The builtin exec."""
    _run(source, "exec", globals, locals)


def guarded_eval(source: Any, /, globals: Any = None, locals: Any = None) -> Any:
    """The builtin eval."""
    return _run(source, "eval", globals, locals)
