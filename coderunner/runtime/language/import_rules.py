"""The rules for import statements."""

from __future__ import annotations

import ast
import sys
from functools import lru_cache
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING

from language.denied import MODULE_SUGGESTIONS, denied_module, module_suggestion
from language.facades.facade import has_facade
from language.module_rules import attribute_of_module_refusal
from language.overlay_imports import is_for_packages
from language.policy_types import ImportPolicy
from language.replacements import installed_instead
from language.syntax import guard_call, place_of

if TYPE_CHECKING:
    from language.policy import LanguagePolicy

Refusal = tuple[str, ...]


def is_allowed(policy: ImportPolicy, module: str) -> bool:
    """Whether the policy lets a program import the module of this dotted name."""
    return policy.allows(module) and denied_module(module) is None


@lru_cache(maxsize=512)
def _is_on_path(top: str) -> bool:
    return PathFinder.find_spec(top) is not None


def forget_what_is_installed() -> None:
    """Called when other packages have come on the path."""
    _is_on_path.cache_clear()


def is_installed(module: str) -> bool:
    """Whether the module has a façade, or its top-level package is there to be imported."""
    if has_facade(module):
        return True
    top = module.partition(".")[0]
    return top in sys.modules or top in sys.stdlib_module_names or _is_on_path(top)


def module_refusal(policy: ImportPolicy, module: str) -> Refusal | None:
    """Why the module cannot be imported; None when it can. What could be installed is named last."""
    top = module.partition(".")[0]
    allowed = is_allowed(policy, module)
    if not allowed and (top in MODULE_SUGGESTIONS or not is_for_packages(top)):
        return _not_allowed(module)
    if not is_installed(module):
        message = f"the module '{module}' is not installed"
        suggestion = installed_instead(top) if allowed else module_suggestion(module)
        return ("module_not_installed", message, suggestion, top)
    return None if allowed else _not_allowed(module)


def _not_allowed(module: str) -> Refusal:
    message = f"the module '{module}' cannot be imported here"
    return ("module_not_allowed", message, module_suggestion(module))


def import_statement(policy: LanguagePolicy, node: ast.Import, _: str) -> ast.stmt | None:
    """`import a.b as c` binds a leaf, which the import guard must see; others stay as they are."""
    for alias in node.names:
        top = alias.asname or alias.name.partition(".")[0]
        policy.check_definition(node, top)
        refusal = module_refusal(policy.imports, alias.name)
        if refusal is not None and id(node) not in policy.seen.optional_imports:
            policy.refuse(alias, refusal)
    if not any(alias.asname and "." in alias.name for alias in node.names):
        return None
    place = place_of(node)
    body = [_one_import(alias, node, place) for alias in node.names]
    # They are checked by now, and the walk comes to them again.
    policy.seen.optional_imports.update(map(id, body))
    return body[0] if len(body) == 1 else ast.If(ast.Constant(True, **place), body, [], **place)


def _one_import(alias: ast.alias, node: ast.Import, place: dict[str, int]) -> ast.stmt:
    if not alias.asname or "." not in alias.name:
        return ast.Import([alias], **place)
    text = ast.Constant(alias.name, **place)
    target = ast.Name(alias.asname, ast.Store(), **place)
    return ast.Assign([target], guard_call("import_leaf", node, text), **place)  # type: ignore[arg-type]


def import_from_statement(policy: LanguagePolicy, node: ast.ImportFrom, _: str) -> None:
    """`from a import b`: the module, or each name when it is a module of its own."""
    for alias in node.names:
        policy.check_definition(node, alias.asname or alias.name)
    if node.level or node.module is None:
        message = "relative imports need a package, and a program is a single file"
        policy.refuse(node, ("relative_import", message, "put everything into the program"))
    elif node.module != "__future__" and id(node) not in policy.seen.optional_imports:
        _check_names(policy, node, node.module)


def _check_names(policy: LanguagePolicy, node: ast.ImportFrom, module: str) -> None:
    refusal = module_refusal(policy.imports, module)
    if refusal is not None:
        parts = [f"{module}.{alias.name}" for alias in node.names]
        if not all(module_refusal(policy.imports, part) is None for part in parts):
            policy.refuse(node, refusal)
        return
    for alias in node.names:
        found = _name_refusal(module, alias.name)
        if found is not None:
            policy.refuse(alias, found)


def _name_refusal(module: str, name: str) -> Refusal | None:
    if name == "*":
        return None
    found = attribute_of_module_refusal(module, name)
    if (
        found is None
        and name.startswith("_")
        and not name.endswith("__")
        and not has_facade(module)
    ):
        message = f"'{module}.{name}' is private to its module"
        return ("private_import", message, "use what the module documents")
    return found
