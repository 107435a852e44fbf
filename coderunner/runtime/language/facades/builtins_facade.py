"""`builtins`: the guarded builtins under their usual names."""

from __future__ import annotations

import builtins
from typing import Any

from language.facades.base import Facade, facade_of
from language.state import STATE


class BuiltinsFacade(Facade):
    """A builtin may be replaced, as tests of interactive programs do with input() and print(). What
    the compiler itself calls may not: it hands out the real namespaces."""

    _accepts_writes = True

    def __setattr__(self, name: str, value: Any) -> None:
        _check(name)
        super().__setattr__(name, value)
        STATE.builtins[name] = value

    def __delattr__(self, name: str) -> None:
        _check(name)
        super().__delattr__(name)
        STATE.builtins.pop(name, None)


def _check(name: str) -> None:
    if name.startswith("_"):
        raise TypeError(f"builtins.{name} cannot be changed here")


def build() -> Facade:
    """The façade."""
    from language.builtins_table import guarded_builtins

    own = {name: value for name, value in guarded_builtins().items() if name.isidentifier()}
    return facade_of(builtins, "", own, BuiltinsFacade)
