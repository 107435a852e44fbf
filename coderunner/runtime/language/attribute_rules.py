"""The rule for attributes: refuse, leave native, or put a guard in."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from language.module_rules import module_attribute_refusal
from language.names import (
    ANCESTORS,
    CODE_FACTS,
    FAMILY,
    FRAME_ATTRIBUTES,
    GUARDED_DUNDERS,
    PLAIN_ATTRIBUTES,
    RISKY,
    attribute_refusal,
)
from language.syntax import guard_call, place_of

if TYPE_CHECKING:
    from language.policy import LanguagePolicy


def attribute(policy: LanguagePolicy, node: ast.Attribute, class_name: str) -> ast.expr | None:
    """Handles one attribute, read, set or deleted."""
    name = node.attr
    if type(node.ctx) is not ast.Load:
        return _stored(policy, node)
    held = node.value
    if name in CODE_FACTS and isinstance(held, ast.Attribute) and held.attr == "__code__":
        return guard_call("code_fact", node, held.value, ast.Constant(name, **place_of(node)))
    if name == "__closure__":
        return guard_call("own_closure", node, held)
    refusal = attribute_refusal(name)
    if refusal is not None and name in FAMILY and _may_be_asked(policy, name, node.value):
        refusal = None
    if refusal is None and policy.seen.modules:
        refusal = module_attribute_refusal(policy.seen, node)
    if refusal is not None:
        policy.refuse(node, refusal)
        return None
    if id(node) in policy.native or name in PLAIN_ATTRIBUTES:
        return None
    text = ast.Constant(_mangle(name, class_name), **place_of(node))
    guard = "read_carefully" if _is_telling(policy, name) else "read"
    value = guard_call(guard, node, node.value, text)
    if id(node) in policy.compared:
        return ast.Attribute(guard_call("box", node, value), "value", node.ctx, **place_of(node))
    return value


def _stored(policy: LanguagePolicy, node: ast.Attribute) -> None:
    name = node.attr
    policy.check_definition(node, name)
    if name in FRAME_ATTRIBUTES and (refusal := attribute_refusal(name)):
        policy.refuse(node, refusal)
    node.value = guard_call("write", node.value, node.value)


def _is_telling(policy: LanguagePolicy, name: str) -> bool:
    if name in RISKY or name in GUARDED_DUNDERS or name in FAMILY:
        return True
    return name[0] == "_" and name not in policy.seen.attributes


def _may_be_asked(policy: LanguagePolicy, name: str, value: ast.expr) -> bool:
    """Whether the program may ask a class for its family: the guard looks at the class itself, and
    what no class of the program can be is refused before anything runs."""
    if isinstance(value, ast.Name):
        return name in ANCESTORS or value.id in policy.seen.classes or value.id == "cls"
    if isinstance(value, ast.Call) and len(value.args) == 1:
        is_type = isinstance(value.func, ast.Name) and value.func.id == "type"
        return is_type and _is_variable(value.args[0])
    if isinstance(value, ast.Attribute) and value.attr == "__class__":
        return _is_variable(value.value)
    return name in ANCESTORS and _is_variable(value)


def _is_variable(value: ast.expr) -> bool:
    while isinstance(value, (ast.Attribute, ast.Subscript)):
        if isinstance(value, ast.Attribute) and value.attr.startswith("__"):
            return False
        value = value.value
    return isinstance(value, ast.Name)


def _mangle(name: str, class_name: str) -> str:
    """The name as the compiler would write it inside the class: it does not see the guard's text."""
    if class_name and name[:2] == "__" and name[-2:] != "__" and class_name.strip("_"):
        return f"_{class_name.lstrip('_')}{name}"
    return name


def mark_annotation(policy: LanguagePolicy, annotation: ast.expr | None) -> None:
    """Under `from __future__ import annotations` a hint stays text: a guard must not show in it."""
    if annotation is None or not policy.seen.future_annotations:
        return
    for node in ast.walk(annotation):
        if isinstance(node, ast.Attribute):
            policy.native.add(id(node))
