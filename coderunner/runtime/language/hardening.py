"""Library modules that evaluate text or follow names get guarded builtins put into their namespace.

A module's own globals are looked up before the builtins, so `module.getattr = guarded_getattr`
changes that module alone. The rest of the module stays the real one.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

from language.hardeners import HARDENERS

_done: set[str] = set()


def harden(module: ModuleType) -> ModuleType:
    """The module, made safe where it needs it; once for each module."""
    name = module.__name__
    if name not in _done:
        _done.add(name)
        apply = HARDENERS.get(name)
        if apply is not None:
            apply(module)
    return module


def harden_loaded() -> None:
    """Hardens what is loaded already, and from now on what is loaded later."""
    if HardeningFinder not in sys.meta_path:
        sys.meta_path.insert(0, HardeningFinder)
    for name in HARDENERS:
        if name in sys.modules:
            harden(sys.modules[name])


def load_as_is() -> None:
    """What is loaded from now on stays as it is: for tests of the layers below this one alone."""
    if HardeningFinder in sys.meta_path:
        sys.meta_path.remove(HardeningFinder)


class HardeningFinder:
    """Goes before the finders of the import system: what is loaded late is hardened as it loads."""

    @staticmethod
    def find_spec(name: str, path: Any = None, target: Any = None) -> Any:
        """The module's spec, its loader hardening what it loads; None for all other modules."""
        if name not in HARDENERS or name in _done:
            return None
        for finder in sys.meta_path[sys.meta_path.index(HardeningFinder) + 1 :]:
            spec = finder.find_spec(name, path, target)
            if spec is not None and spec.loader is not None:
                _harden_after(spec.loader)
                return spec
        return None


def _harden_after(loader: Any) -> None:
    execute = loader.exec_module

    def exec_module(module: ModuleType) -> None:
        execute(module)
        harden(module)

    loader.exec_module = exec_module
