"""A façade: a module object that holds only what a program may have."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from language.facades import (
    builtins_facade,
    gc_facade,
    inspect_facade,
    io_facade,
    ipython_facade,
    operator_facade,
    os_facade,
    sys_facade,
    types_facade,
)
from language.facades.base import Facade

_BUILDERS: dict[str, Callable[[], Facade]] = {
    "IPython": ipython_facade.build,
    "IPython.core.display": ipython_facade.build_display,
    "IPython.display": ipython_facade.build_display,
    "builtins": builtins_facade.build,
    "gc": gc_facade.build,
    "inspect": inspect_facade.build,
    "io": io_facade.build,
    "_io": io_facade.build,
    "operator": operator_facade.build,
    "_operator": operator_facade.build,
    "os": os_facade.build,
    "posix": os_facade.build,
    "sys": sys_facade.build,
    "types": types_facade.build,
}
_built: dict[str, Facade] = {}


def has_facade(name: str) -> bool:
    """Whether the module of this name is replaced."""
    return name in _BUILDERS


def build_facade(name: str) -> Facade:
    """The façade of the module, made once."""
    facade = _built.get(name)
    if facade is None:
        facade = _built[name] = _BUILDERS[name]()
    return facade


@cache
def facade_names(name: str) -> frozenset[str]:
    """What the façade of the module holds: for the check before a program runs."""
    return frozenset(dir(build_facade(name)))


__all__ = ["Facade", "build_facade", "facade_names", "has_facade"]
