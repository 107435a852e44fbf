"""Modules as values: what may be handed out, as itself or as a façade."""

from __future__ import annotations

import builtins
import operator
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

from language.denied import denied_attribute, denied_module
from language.facades.facade import Facade, build_facade, has_facade
from language.hardening import harden
from language.names import attribute_refusal, is_dunder
from language.state import STATE

_READABLE_DUNDERS = frozenset(
    ["__name__", "__doc__", "__version__", "__all__", "__author__", "__license__", "__copyright__"]
)
_STREAMS = frozenset(["__stdin__", "__stdout__", "__stderr__"])
_ALIASES = {"posixpath": "os.path", "ntpath": "os.path", "_io": "io", "_operator": "operator"}


def is_available(name: str) -> bool:
    """Whether the program may hold the module of this dotted name."""
    policy = STATE.policy
    if denied_module(name) is not None:
        return False
    if policy.allows(name) or policy.leads_to_allowed(name):
        return True
    alias = _ALIASES.get(name)
    return alias is not None and policy.allows(alias)


def expose(module: ModuleType) -> ModuleType:
    """The module, or its façade; AttributeError when the program may not have it."""
    if issubclass(type(module), Facade):
        return module
    name = module.__name__
    if name == "__main__" or is_available(name):
        return build_facade(name) if has_facade(name) else harden(module)
    raise AttributeError(f"the module '{name}' is not available here")


@cache
def _replacements() -> dict[int, Any]:
    """Guarded stand-ins by the identity of what they stand for, under whatever name it is held."""
    from language.builtins_table import guarded_builtins
    from language.facades.operator_facade import attrgetter, methodcaller

    guarded = guarded_builtins()
    names = "eval exec compile getattr setattr delattr vars globals locals open __import__".split()
    table = {id(getattr(builtins, name)): guarded[name] for name in names}
    table[id(operator.attrgetter)] = attrgetter
    table[id(operator.methodcaller)] = methodcaller
    return table


def replacement_of(value: Any) -> Any:
    """The value, or the guarded stand-in of a builtin that follows names or text."""
    return _replacements().get(id(value), value)


def check_module_attribute(module: ModuleType, name: str) -> Any:
    """module.name, when the module's table lets it through."""
    module = expose(module)
    if module.__name__ == "__main__" and not is_dunder(name):
        return getattr(module, name)
    facade = issubclass(type(module), Facade)
    if facade and (name in vars(module) or not is_dunder(name) or name in _STREAMS):
        return getattr(module, name)
    if name.startswith("_") and name not in _READABLE_DUNDERS:
        kind = "namespace" if is_dunder(name) else "private attribute"
        raise AttributeError(f"the {kind} '{name}' of a module is not available")
    suggestion = denied_attribute(module.__name__, name)
    if suggestion is not None:
        raise AttributeError(f"'{module.__name__}.{name}' is not available; {suggestion}")
    return check_origin(replacement_of(getattr(module, name)), name)


def is_listed(module: ModuleType, name: str) -> bool:
    """Whether dir() tells of a module's attribute: what a loop over dir() reads must be readable."""
    if issubclass(type(module), Facade):
        return attribute_refusal(name) is None
    if name.startswith("_") and name not in _READABLE_DUNDERS:
        return False
    value = vars(module).get(name)
    if issubclass(type(value), ModuleType) and not issubclass(type(value), Facade):
        return is_available(value.__name__)
    return denied_attribute(module.__name__, name) is None


def module_contents(module: ModuleType, check: Callable[[Any], Any]) -> Any:
    """What vars(module) gives: what may be read of the module, in a dict of its own."""
    module = expose(module)
    if module.__name__ == "__main__":
        from language.dynamic_code import Namespace

        return Namespace(vars(module))
    contents: dict[str, Any] = {}
    for name in [n for n in vars(module) if is_listed(module, n)]:
        with suppress(AttributeError):
            contents[name] = check(check_module_attribute(module, name))
    return contents


def check_origin(value: Any, name: str) -> Any:
    """The value of a module's attribute, unless the module has it from one that is refused.

    A function of a module that has a façade, imported from there by a library, is the façade's.
    """
    origin = getattr(value, "__module__", None)
    if type(origin) is not str:
        return value
    top = origin.partition(".")[0]
    if top in CLOSED:
        raise AttributeError(f"'{name}' belongs to '{origin}', which is not available here")
    if top in _BORROWED_FROM and type(value) in (BuiltinFunctionType, FunctionType):
        held = vars(build_facade(top)).get(value.__name__)
        if held is None:
            raise AttributeError(f"'{name}' is '{origin}.{value.__name__}', which is not available")
        return held
    return build_facade("os").environ if value is os.environ else value


_BORROWED_FROM = frozenset(["gc", "os", "posix", "sys"])
CLOSED = frozenset(
    """_ctypes _frozen_importlib _frozen_importlib_external _pickle _posixsubprocess _socket
    cffi ctypes dill importlib imp marshal mmap multiprocessing pickle pkgutil pty runpy
    socket subprocess zipimport""".split()
)
