"""Building nodes that stand at the place of others, so that tracebacks stay true."""

from __future__ import annotations

import ast
import os
from typing import Any

# No text of a program is taken for a token.
_UNGUESSED = os.urandom(16).hex()


def place_of(node: Any) -> dict[str, int]:
    """The node's place, as keyword arguments of a new node."""
    return {
        "lineno": node.lineno,
        "col_offset": node.col_offset,
        "end_lineno": node.end_lineno,
        "end_col_offset": node.end_col_offset,
    }


def guard_token(name: str) -> str:
    """The constant that stands for a guard until the code is compiled."""
    return f"<{name} {_UNGUESSED}>"


def guard(name: str, place: dict[str, int]) -> ast.Constant:
    """A guard as an expression."""
    return ast.Constant(guard_token(name), **place)


def guard_call(name: str, node: ast.expr, *arguments: ast.expr) -> ast.Call:
    """A call of a guard in place of `node`."""
    place = place_of(node)
    return ast.Call(guard(name, place), list(arguments), [], **place)
