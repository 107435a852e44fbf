"""Building nodes that stand at the place of others, so that tracebacks stay true."""

from __future__ import annotations

import ast
from typing import Any

LOAD = ast.Load()


def place_of(node: Any) -> dict[str, int]:
    """The node's place, as keyword arguments of a new node."""
    return {
        "lineno": node.lineno,
        "col_offset": node.col_offset,
        "end_lineno": node.end_lineno,
        "end_col_offset": node.end_col_offset,
    }


def guard_call(name: str, node: ast.expr, *arguments: ast.expr) -> ast.Call:
    """A call of a guard in place of `node`."""
    place = place_of(node)
    return ast.Call(ast.Name(name, LOAD, **place), list(arguments), [], **place)
