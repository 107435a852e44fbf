"""The verdict on a program that is not run."""

from __future__ import annotations

import ast
from typing import Any

from language.compiler import compile_program, parse
from language.import_rules import is_allowed, is_installed
from language.policy_types import ImportPolicy, Rejected

# The service reads no more.
IMPORTS_MAX = 10_000


def validate(source: str, policy: ImportPolicy) -> dict[str, Any]:
    """The result of a `validate` request."""
    try:
        compile_program(source, policy)
        violations = []
    except Rejected as rejected:
        violations = [violation.as_dict() for violation in rejected.violations]
    return {
        "valid": not violations,
        "violations": violations,
        "imports": [_import_entry(module, policy) for module in _imported(source)],
    }


def _imported(source: str) -> list[str]:
    try:
        tree = parse(source)
    except Rejected:
        return []
    names: dict[str, None] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(dict.fromkeys(alias.name for alias in node.names))
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names[node.module] = None
    names.pop("__future__", None)
    return list(names)[:IMPORTS_MAX]


def _import_entry(module: str, policy: ImportPolicy) -> dict[str, Any]:
    allowed = is_allowed(policy, module)
    if not allowed and policy.leads_to_allowed(module):
        allowed = True
    return {"module": module, "allowed": allowed, "installed": is_installed(module)}
