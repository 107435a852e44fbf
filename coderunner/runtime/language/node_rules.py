"""One rule a kind of node: it records violations, and returns what stands in the node's place."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from language.attribute_rules import attribute, mark_annotation
from language.class_patterns import match_statement
from language.import_rules import import_from_statement, import_statement
from language.names import UNAVAILABLE_BUILTINS, attribute_refusal, definition_refusal
from language.own_attributes import mark_methods
from language.syntax import guard, place_of

if TYPE_CHECKING:
    from language.policy import LanguagePolicy


def unknown(policy: LanguagePolicy, node: ast.AST, _: str) -> None:
    """Syntax that a later Python brings is refused until somebody looked at it."""
    kind = type(node).__name__
    policy.refuse(
        node, ("unsupported_syntax", f"{kind} is not supported", "write it in another way")
    )


def _name(policy: LanguagePolicy, node: ast.Name, _: str) -> None:
    name = node.id
    if name[:2] == "__":
        if name != "__file__":
            policy.check_definition(node, name)
    elif name in UNAVAILABLE_BUILTINS and name not in policy.seen.bound:
        policy.refuse(
            node,
            (
                "unavailable_builtin",
                f"{name}() needs a terminal and is not available",
                "print what you need",
            ),
        )


def _function(policy: LanguagePolicy, node: Any, _: str) -> None:
    policy.check_definition(node, node.name)
    mark_annotation(policy, node.returns)


def _class(policy: LanguagePolicy, node: ast.ClassDef, _: str) -> None:
    policy.check_definition(node, node.name)
    mark_methods(policy, node)


def _arg(policy: LanguagePolicy, node: ast.arg, _: str) -> None:
    policy.check_definition(node, node.arg)
    mark_annotation(policy, node.annotation)


def _annotated(policy: LanguagePolicy, node: ast.AnnAssign, _: str) -> None:
    mark_annotation(policy, node.annotation)


def _named(policy: LanguagePolicy, node: Any, _: str) -> None:
    policy.check_definition(node, node.name)


def _names(policy: LanguagePolicy, node: Any, _: str) -> None:
    for name in node.names:
        policy.check_definition(node, name)


def _value_pattern(policy: LanguagePolicy, node: ast.MatchValue, _: str) -> None:
    """A pattern must be a constant or an attribute: the guarded value is put into a box, and read
    from there."""
    policy.compared.add(id(node.value))


def _mapping_pattern(policy: LanguagePolicy, node: ast.MatchMapping, _: str) -> None:
    policy.check_definition(node, node.rest)
    policy.compared.update(map(id, node.keys))


def _class_pattern(policy: LanguagePolicy, node: ast.MatchClass, _: str) -> None:
    """What is left of them asks about the class alone, and the class reaches nobody."""
    policy.native.update(id(part) for part in ast.walk(node.cls))


def _try_star(policy: LanguagePolicy, node: Any, _: str) -> None:
    """`except*` calls the group's split(); one that a program replaced confuses types in C
    (CVE-2025-22153), so the group is looked at before."""
    place = place_of(node.body[0])
    check = ast.Expr(ast.Call(guard("check_group", place), [], [], **place), **place)
    body = [check, ast.Raise(None, None, **place)]
    handler = ast.ExceptHandler(guard("any_group", place), None, body, **place)
    node.body = [ast.Try(node.body, [handler], [], [], **place)]


def _call(policy: LanguagePolicy, node: ast.Call, _: str) -> None:
    """Names that are given as text to getattr and its like are checked before anything runs."""
    function = node.func
    if not isinstance(function, ast.Name) or function.id in policy.seen.bound:
        return
    rule, most_arguments = _NAMING.get(function.id, (None, 0))
    if rule is None or not 2 <= len(node.args) <= most_arguments:
        return
    name = node.args[1]
    if isinstance(name, ast.Constant) and isinstance(name.value, str):
        refusal = rule(name.value)
        if refusal is not None:
            policy.refuse(name, refusal)


# With a default, a refused attribute is simply missing.
_NAMING: dict[str, tuple[Callable[[str], tuple[str, str, str] | None], int]] = {
    "getattr": (attribute_refusal, 2),
    "setattr": (definition_refusal, 3),
    "delattr": (definition_refusal, 2),
}
Rule = Callable[[Any, Any, str], Any]
_UNCHECKED = """Add And Assert Assign AsyncFor AsyncWith AugAssign Await BinOp BitAnd BitOr BitXor
BoolOp Break Compare Constant Continue Del Delete Dict DictComp Div Eq Expr FloorDiv For
FormattedValue FunctionType GeneratorExp Gt GtE If IfExp In Interpolation Invert Is IsNot JoinedStr
LShift Lambda List ListComp Load Lt LtE MatMult MatchOr MatchSequence MatchSingleton Mod
Mult Not NotEq NotIn Or Pass Pow RShift Raise Return Set SetComp Slice Starred Store Sub Subscript
TemplateStr Try Tuple TypeAlias UAdd USub UnaryOp While With Yield YieldFrom alias arguments
comprehension keyword match_case withitem NamedExpr Module Expression Interactive""".split()

HANDLERS: dict[type, Rule | None] = {
    getattr(ast, name): None for name in _UNCHECKED if hasattr(ast, name)
}
HANDLERS |= {
    ast.Name: _name,
    ast.Attribute: attribute,
    ast.FunctionDef: _function,
    ast.AsyncFunctionDef: _function,
    ast.ClassDef: _class,
    ast.arg: _arg,
    ast.AnnAssign: _annotated,
    ast.ExceptHandler: _named,
    ast.MatchAs: _named,
    ast.MatchStar: _named,
    ast.MatchValue: _value_pattern,
    ast.MatchMapping: _mapping_pattern,
    ast.Match: match_statement,
    ast.MatchClass: _class_pattern,
    ast.Global: _names,
    ast.Nonlocal: _names,
    ast.Import: import_statement,
    ast.ImportFrom: import_from_statement,
    ast.Call: _call,
    ast.TryStar: _try_star,
}
for _kind in ("TypeVar", "ParamSpec", "TypeVarTuple"):
    if hasattr(ast, _kind):
        HANDLERS[getattr(ast, _kind)] = _named
