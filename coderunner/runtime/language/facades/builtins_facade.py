"""`builtins`: the guarded builtins under their usual names."""

from __future__ import annotations

import builtins

from language.facades.base import Facade, facade_of


def build() -> Facade:
    """The façade."""
    from language.builtins_table import guarded_builtins

    own = {name: value for name, value in guarded_builtins().items() if name.isidentifier()}
    return facade_of(builtins, "", own)
