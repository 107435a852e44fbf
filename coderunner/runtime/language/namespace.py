"""The globals that a program starts with."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

from language.builtins_table import guarded_builtins
from language.policy_types import ImportPolicy
from language.state import STATE


def make_globals(
    policy: ImportPolicy, variables: dict[str, Any], install: bool = True
) -> dict[str, Any]:
    """Fresh guarded globals; `install` makes them the module `__main__`, which dataclasses and
    typing look names up in."""
    builtins = guarded_builtins()
    STATE.begin(policy, builtins)
    namespace = main_namespace(install)
    namespace.update(variables)
    namespace["__builtins__"] = builtins
    return namespace


def main_namespace(install: bool) -> dict[str, Any]:
    """The namespace of a fresh `__main__`."""
    main = ModuleType("__main__")
    namespace = vars(main)
    namespace["__file__"] = "<code>"
    namespace["__annotations__"] = {}
    if install:
        sys.modules["__main__"] = main
    return namespace
