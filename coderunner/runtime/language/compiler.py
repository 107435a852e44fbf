"""From source text to a program that may run."""

from __future__ import annotations

import ast
import warnings
from types import CodeType
from typing import Any

from language.guards import with_guards
from language.policy import LanguagePolicy
from language.policy_types import ImportPolicy, Program, Rejected, Violation
from language.syntax_advice import advise

LAST_VALUE = "_last_value_"
_SIMPLER = "split it into smaller statements"


def compile_program(source: str, imports: ImportPolicy, filename: str = "<code>") -> Program:
    """Compiles under the policy; raises Rejected with every violation found."""
    tree = parse(source)
    uses_last = keep_last_value(tree)
    code = compile_tree(tree, imports, filename, "exec", source)
    return Program(code, uses_last)


def parse(source: str, mode: str = "exec") -> Any:
    """The tree of the source; raises Rejected for what is not Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source.removeprefix("\ufeff"), "<code>", mode)
    except SyntaxError as error:
        found = _unreadable(source, error) if "\0" in source else _syntax_violation(source, error)
        raise Rejected([found], type(error).__name__) from None
    except (RecursionError, MemoryError):
        raise Rejected([_too_deep()]) from None
    except (ValueError, UnicodeError) as error:
        raise Rejected([_unreadable(source, error)]) from None


def compile_tree(
    tree: Any, imports: ImportPolicy, filename: str, mode: str, source: str | None = None
) -> CodeType:
    """Transforms and compiles a tree; raises Rejected."""
    policy = LanguagePolicy(imports, source)
    policy.visit(tree)
    if policy.violations:
        found = sorted(dict.fromkeys(policy.violations), key=lambda v: (v.line, v.column))
        raise Rejected(found, "PolicyViolation")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return with_guards(compile(tree, filename, mode, dont_inherit=True))
    except SyntaxError as error:
        raise Rejected([_syntax_violation(source or "", error)]) from None
    except (RecursionError, MemoryError):
        raise Rejected([_too_deep()]) from None
    except (ValueError, UnicodeError) as error:
        raise Rejected([_unreadable(source or "", error)]) from None


def keep_last_value(tree: ast.Module) -> bool:
    """Turns the last expression statement into an assignment, as a notebook does."""
    if not tree.body or not isinstance(tree.body[-1], ast.Expr):
        return False
    last = tree.body[-1]
    place = {
        "lineno": last.lineno,
        "col_offset": last.col_offset,
        "end_lineno": last.end_lineno,
        "end_col_offset": last.end_col_offset,
    }
    target = ast.Name(LAST_VALUE, ast.Store(), **place)  # type: ignore[arg-type]
    tree.body[-1] = ast.Assign([target], last.value, **place)  # type: ignore[arg-type]
    return True


def _syntax_violation(source: str, error: SyntaxError) -> Violation:
    line, column = error.lineno or 1, max(error.offset or 1, 1)
    if "too many" in error.msg and "nested" in error.msg:
        return Violation(line, column, "too_deep", error.msg, _SIMPLER)
    message, suggestion = advise(source, error)
    return Violation(line, column, "syntax_error", message or error.msg, suggestion)


def _too_deep() -> Violation:
    return Violation(1, 1, "too_deep", "the program is nested too deeply to compile", _SIMPLER)


def _unreadable(source: str, error: Exception) -> Violation:
    if "\0" in source:
        line = source.count("\n", 0, source.index("\0")) + 1
        return Violation(line, 1, "null_byte", "the code holds a NUL byte", "remove it")
    if isinstance(error, UnicodeError):
        message = "the code holds a lone surrogate, which no text can be made of"
        return Violation(1, 1, "invalid_character", message, "send valid Unicode text")
    return Violation(1, 1, "syntax_error", str(error), "correct the code")
