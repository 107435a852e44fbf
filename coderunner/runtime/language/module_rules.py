"""Attributes of imported modules that can be refused before the program runs."""

from __future__ import annotations

import ast
import sys
from difflib import get_close_matches

from language.denied import denied_attribute, denied_module
from language.facades.facade import build_facade, facade_names, has_facade
from language.names import is_dunder
from language.survey import Survey

Refusal = tuple[str, str, str]


def module_attribute_refusal(seen: Survey, node: ast.Attribute) -> Refusal | None:
    """Why `module.attribute` is refused; None when it is not, or not known to be a module's."""
    module = _dotted(seen.modules, node.value)
    if module is None:
        return None
    name = node.attr
    is_private = name[0] == "_" and not is_dunder(name)
    if is_private and module in seen.whole_modules and not has_facade(module):
        message = f"'{module}.{name}' is private to its module"
        return ("private_attribute", message, "use what the module documents")
    return attribute_of_module_refusal(module, name)


def _dotted(modules: dict[str, str], node: ast.expr) -> str | None:
    if isinstance(node, ast.Name):
        return modules.get(node.id)
    if isinstance(node, ast.Attribute):
        parent = _dotted(modules, node.value)
        return None if parent is None else f"{parent}.{node.attr}"
    return None


def attribute_of_module_refusal(module: str, name: str) -> Refusal | None:
    """Why the attribute of the module with this dotted name is refused; None when it is not."""
    suggestion = denied_attribute(module, name) or denied_module(f"{module}.{name}")
    if suggestion is None and has_facade(module) and name not in facade_names(module):
        suggestion = build_facade(module)._missing.get(name) or _instead(module, name)
    if suggestion is None:
        return None
    return ("module_attribute", f"'{module}.{name}' is not available", suggestion)


def _instead(module: str, name: str) -> str:
    """What a façade has: the name that was meant where the module itself has none like it."""
    offers = f"use what the sandbox's '{module}' offers: see dir({module})"
    if hasattr(sys.modules.get(module), name):
        return offers
    near = get_close_matches(name, sorted(facade_names(module)), 1, 0.75)
    return f"did you mean '{near[0]}'? Or {offers}" if near else offers
