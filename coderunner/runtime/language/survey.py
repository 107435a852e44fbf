"""One look over a program before it is transformed: what it defines, imports and sets."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from language.names import adopt_dunders

_IMPORT_ERRORS = frozenset(["ImportError", "ModuleNotFoundError", "Exception", "BaseException"])


@dataclass(slots=True)
class Survey:
    """What is known of a whole program."""

    bound: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    modules: dict[str, str] = field(default_factory=dict)
    whole_modules: set[str] = field(default_factory=set)
    optional_imports: set[int] = field(default_factory=set)
    future_annotations: bool = False


def survey(tree: ast.AST) -> Survey:
    """Surveys all nodes of a tree. The loop is hot: it reads node dicts, as ast.walk is slower."""
    seen = Survey()
    imported: dict[str, str] = {}
    looks = _LOOKS
    stack = [tree]
    while stack:
        node = stack.pop()
        look = looks.get(type(node))
        if look is not None:
            look(node, seen, imported)
        for value in node.__dict__.values():
            if type(value) is list:
                stack += [item for item in value if isinstance(item, ast.AST)]
            elif isinstance(value, ast.AST) and value._fields:
                stack.append(value)
    adopt_dunders(name for name in seen.attributes if name[:2] == "__")
    seen.modules = {name: module for name, module in imported.items() if name not in seen.bound}
    return seen


def _name(node: ast.Name, seen: Survey, _: dict[str, str]) -> None:
    if not isinstance(node.ctx, ast.Load):
        seen.bound.add(node.id)


def _arg(node: ast.arg, seen: Survey, _: dict[str, str]) -> None:
    seen.bound.add(node.arg)


def _function(node: ast.FunctionDef, seen: Survey, _: dict[str, str]) -> None:
    seen.bound.add(node.name)


def _class(node: ast.ClassDef, seen: Survey, _: dict[str, str]) -> None:
    seen.bound.add(node.name)
    seen.classes.add(node.name)
    for statement in node.body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            seen.attributes.add(statement.name)
        elif isinstance(statement, ast.AnnAssign):
            _target(statement.target, seen)
        elif isinstance(statement, ast.Assign):
            for target in statement.targets:
                _target(target, seen)


def _target(target: ast.expr, seen: Survey) -> None:
    if isinstance(target, ast.Name):
        seen.attributes.add(target.id)


def _attribute(node: ast.Attribute, seen: Survey, _: dict[str, str]) -> None:
    if isinstance(node.ctx, ast.Store):
        seen.attributes.add(node.attr)


def _handler(node: ast.ExceptHandler, seen: Survey, _: dict[str, str]) -> None:
    if node.name:
        seen.bound.add(node.name)


def _capture(node: ast.MatchAs | ast.MatchStar, seen: Survey, _: dict[str, str]) -> None:
    if node.name:
        seen.bound.add(node.name)


def _import(node: ast.Import, seen: Survey, imported: dict[str, str]) -> None:
    for alias in node.names:
        seen.whole_modules.add(alias.name)
        if alias.asname:
            _bind(alias.asname, alias.name, seen, imported)
        else:
            top = alias.name.partition(".")[0]
            _bind(top, top, seen, imported)


def _import_from(node: ast.ImportFrom, seen: Survey, imported: dict[str, str]) -> None:
    if node.module == "__future__":
        seen.future_annotations |= any(alias.name == "annotations" for alias in node.names)
    for alias in node.names:
        if node.module and alias.name != "*":
            _bind(alias.asname or alias.name, f"{node.module}.{alias.name}", seen, imported)


def _bind(name: str, module: str, seen: Survey, imported: dict[str, str]) -> None:
    if imported.setdefault(name, module) != module:
        seen.bound.add(name)


def _try(node: ast.Try, seen: Survey, _: dict[str, str]) -> None:
    if any(_catches_import_errors(handler.type) for handler in node.handlers):
        _mark(node.body, seen)


def _catches_import_errors(caught: ast.expr | None) -> bool:
    if caught is None:
        return True
    names = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(isinstance(name, ast.Name) and name.id in _IMPORT_ERRORS for name in names)


def _with(node: ast.With, seen: Survey, _: dict[str, str]) -> None:
    if any(_suppresses_import_errors(item.context_expr) for item in node.items):
        _mark(node.body, seen)


def _suppresses_import_errors(call: ast.expr) -> bool:
    if not isinstance(call, ast.Call):
        return False
    name = getattr(call.func, "id", None) or getattr(call.func, "attr", None)
    return name == "suppress" and any(map(_catches_import_errors, call.args))


def _if(node: ast.If, seen: Survey, _: dict[str, str]) -> None:
    test = node.test
    if "TYPE_CHECKING" in (getattr(test, "id", None), getattr(test, "attr", None)):
        _mark(node.body, seen)


def _mark(body: list[ast.stmt], seen: Survey) -> None:
    for statement in body:
        if isinstance(statement, (ast.Import, ast.ImportFrom)):
            seen.optional_imports.add(id(statement))
        elif isinstance(statement, (ast.If, ast.With, ast.For, ast.While)):
            _mark(statement.body, seen)
            _mark(getattr(statement, "orelse", []), seen)
        elif isinstance(statement, ast.Try):
            _mark(statement.body, seen)


_LOOKS = {
    ast.Name: _name,
    ast.arg: _arg,
    ast.FunctionDef: _function,
    ast.AsyncFunctionDef: _function,
    ast.ClassDef: _class,
    ast.Attribute: _attribute,
    ast.ExceptHandler: _handler,
    ast.MatchAs: _capture,
    ast.MatchStar: _capture,
    ast.Import: _import,
    ast.ImportFrom: _import_from,
    ast.Try: _try,
    ast.With: _with,
    ast.If: _if,
}
