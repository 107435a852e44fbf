"""The language guard switched off: for tests of the kernel layers only."""

from __future__ import annotations

import builtins
from typing import Any

from language.compiler import keep_last_value, parse
from language.hardening import load_as_is
from language.namespace import main_namespace
from language.policy_types import Program


def compile_plain(source: str, filename: str = "<code>") -> Program:
    """Compiles without any restriction; raises Rejected for what is not Python."""
    tree = parse(source)
    uses_last = keep_last_value(tree)
    return Program(compile(tree, filename, "exec", dont_inherit=True), uses_last)


def make_plain_globals(variables: dict[str, Any], install: bool = True) -> dict[str, Any]:
    """Plain globals with the real builtins."""
    load_as_is()
    namespace = main_namespace(install)
    namespace.update(variables)
    namespace["__builtins__"] = builtins
    return namespace
