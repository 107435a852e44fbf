"""The program's own attributes are read natively where a method reads its first argument."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from language.names import NEVER_NATIVE, undress
from language.syntax import guard_call, place_of

if TYPE_CHECKING:
    from language.policy import LanguagePolicy


def mark_methods(policy: LanguagePolicy, node: ast.ClassDef) -> None:
    """Lets the methods of a class read `self.x` without a guard, once each has looked at `self`."""
    for method in node.body:
        if isinstance(method, (ast.FunctionDef, ast.AsyncFunctionDef)) and not _is_static(method):
            arguments = method.args.posonlyargs + method.args.args
            if arguments:
                _mark(policy, method, arguments[0].arg)


def _is_static(method: Any) -> bool:
    return any(getattr(each, "id", None) == "staticmethod" for each in method.decorator_list)


def _mark(policy: LanguagePolicy, method: Any, first: str) -> None:
    reads: list[ast.Attribute] = []
    stack: list[ast.AST] = list(method.body)
    while stack:
        node = stack.pop()
        if _binds(node, first):
            return
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            # What is inside may be another `self`; it stays guarded, but may bind this one.
            if any(isinstance(n, ast.Nonlocal) and first in n.names for n in ast.walk(node)):
                return
            continue
        if _is_own_read(policy, node, first):
            reads.append(node)  # type: ignore[arg-type]
        stack.extend(ast.iter_child_nodes(node))
    if reads:
        policy.native.update(map(id, reads))
        _look_first(method, first)


def _binds(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Name):
        return node.id == name and not isinstance(node.ctx, ast.Load)
    bound = getattr(node, "name", None) == name or getattr(node, "rest", None) == name
    return bound or isinstance(node, (ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal))


def _is_own_read(policy: LanguagePolicy, node: ast.AST, first: str) -> bool:
    if not isinstance(node, ast.Attribute) or not isinstance(node.ctx, ast.Load):
        return False
    if not isinstance(node.value, ast.Name) or node.value.id != first:
        return False
    name = node.attr
    return name in policy.seen.attributes and not {name, undress(name)} & NEVER_NATIVE


def _look_first(method: Any, first: str) -> None:
    start = method.body[0]
    is_docstring = isinstance(start, ast.Expr) and isinstance(start.value, ast.Constant)
    place = place_of(start)
    name = ast.Name(first, ast.Load(), **place)
    method.body.insert(int(is_docstring), ast.Expr(guard_call("no_module", name, name), **place))
