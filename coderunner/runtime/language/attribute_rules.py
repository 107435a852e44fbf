"""The rule for attributes: refuse, leave native, or put a guard in."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from language.module_rules import module_attribute_refusal
from language.names import (
    FAMILY,
    FRAME_ATTRIBUTES,
    GUARDED_DUNDERS,
    MODULE_NAMES,
    PLAIN_ATTRIBUTES,
    RISKY,
    attribute_refusal,
    undress,
)
from language.syntax import guard_call, place_of

if TYPE_CHECKING:
    from language.policy import LanguagePolicy


def attribute(policy: LanguagePolicy, node: ast.Attribute, class_name: str) -> ast.expr | None:
    """Handles one attribute, read, set or deleted."""
    name = node.attr
    if type(node.ctx) is not ast.Load:
        return _stored(policy, node)
    refusal = attribute_refusal(name)
    if refusal is not None and name in FAMILY and _names_own_class(policy, node.value):
        refusal = None
    if refusal is None and policy.seen.modules:
        refusal = module_attribute_refusal(policy.seen, node)
    if refusal is not None:
        policy.refuse(node, refusal)
        return None
    if id(node) in policy.annotations or _is_native(policy, name):
        return None
    text = ast.Constant(_mangle(name, class_name), **place_of(node))
    guard = "<read_carefully>" if _is_telling(policy, name) else "<read>"
    return guard_call(guard, node, node.value, text)


def _stored(policy: LanguagePolicy, node: ast.Attribute) -> None:
    name = node.attr
    policy.check_definition(node, name)
    if name in FRAME_ATTRIBUTES and (refusal := attribute_refusal(name)):
        policy.refuse(node, refusal)
    node.value = guard_call("<write>", node.value, node.value)


def _is_native(policy: LanguagePolicy, name: str) -> bool:
    """Attributes of builtin types, and the program's own where no module is called so.

    A module that was reached through an odd name is of no use: what os, sys and their like can do
    has telling names, and those are never native."""
    if name in PLAIN_ATTRIBUTES:
        return True
    return (
        name in policy.seen.attributes
        and name not in RISKY
        and name not in GUARDED_DUNDERS
        and undress(name) not in MODULE_NAMES
    )


def _is_telling(policy: LanguagePolicy, name: str) -> bool:
    if name in RISKY or name in GUARDED_DUNDERS or name in FAMILY:
        return True
    return name[0] == "_" and name not in policy.seen.attributes


def _names_own_class(policy: LanguagePolicy, value: ast.expr) -> bool:
    """A class of the program by its looks; the guard looks at the object itself."""
    if isinstance(value, ast.Name):
        return value.id in policy.seen.classes or value.id == "cls"
    if isinstance(value, ast.Call) and len(value.args) == 1:
        is_type = isinstance(value.func, ast.Name) and value.func.id == "type"
        return is_type and isinstance(value.args[0], ast.Name)
    if isinstance(value, ast.Attribute) and value.attr == "__class__":
        return isinstance(value.value, ast.Name)
    return False


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
            policy.annotations.add(id(node))
