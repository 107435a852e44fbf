"""What import statements do at run time."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType, SimpleNamespace
from typing import Any

from language.denied import module_suggestion
from language.facades.facade import build_facade, has_facade
from language.hardening import harden
from language.modules import check_module_attribute, expose, is_available
from language.state import STATE


def _load(name: str) -> ModuleType:
    """Imports a module, its façade where it has one; a refused one is an ImportError."""
    if not is_available(name):
        message = f"the module '{name}' cannot be imported here; {module_suggestion(name)}"
        raise ModuleNotFoundError(message, name=name)
    if has_facade(name):
        return build_facade(name)
    return importlib.import_module(name)


def import_leaf(name: str) -> ModuleType:
    """The module that `import a.b as c` binds."""
    return expose(_load(name)) if not has_facade(name) else build_facade(name)


def guarded_import(
    name: str,
    globals: Any = None,
    locals: Any = None,
    fromlist: Any = (),
    level: int = 0,
) -> Any:
    """The builtin __import__."""
    if type(fromlist) is list and not fromlist and type(globals) is dict:
        _import_for_c(name)
        return None
    if level:
        raise ImportError("relative imports need a package, and a program is a single file")
    if not fromlist:
        return _import_top(name)
    module = _load_parent(name, fromlist)
    harden(module) if not has_facade(name) else None
    return _selected(module, fromlist)


# What the standard library's C code imports as it runs, beside modules that a program may have.
_FOR_C = frozenset(
    """_collections_abc _compat_pickle _decimal _io _pydatetime _pydecimal _strptime copyreg
    importlib.resources io json.decoder locale os re._compiler signal sqlite3.dump sre_compile
    traceback warnings zoneinfo._common""".split()
)


def _import_for_c(name: str) -> None:
    """C code that needs a module (strptime does) asks the builtins of the frame that called it, with
    a list and the frame's globals, and takes the module from sys.modules itself. A program that asks
    in the same way is handed nothing, and loads nothing that it could not import."""
    if name in sys.modules or name in _FOR_C or is_available(name):
        importlib.import_module(name)
        return
    raise ModuleNotFoundError(
        f"the module '{name}' cannot be imported here; {module_suggestion(name)}", name=name
    )


def _import_top(name: str) -> ModuleType:
    _load(name)
    top = name.partition(".")[0]
    return build_facade(top) if has_facade(top) else harden(importlib.import_module(top))


def _load_parent(name: str, fromlist: Any) -> ModuleType:
    if STATE.policy.allows(name) or not STATE.policy.leads_to_allowed(name):
        return _load(name)
    for part in fromlist:
        _load(f"{name}.{part}")
    return importlib.import_module(name)


def _selected(module: ModuleType, fromlist: Any) -> Any:
    """An object with the names that the statement takes: it reads them without a guard."""
    if "*" in fromlist:
        return _starred(module)
    chosen = SimpleNamespace(__name__=module.__name__)
    for name in fromlist:
        setattr(chosen, name, _member(module, name))
    return chosen


def _member(module: ModuleType, name: str) -> Any:
    try:
        value = check_module_attribute(module, name)
    except AttributeError as error:
        part = f"{module.__name__}.{name}"
        message = f"cannot import name '{name}' from '{module.__name__}'"
        if has_facade(module.__name__) and not has_facade(part):
            raise ImportError(message, name=module.__name__) from None
        try:
            return _load(part)
        except ModuleNotFoundError:
            # Python names the object that lacks a name; a refusal of ours does not.
            reason = "" if error.obj is not None else f" ({error})"
            raise ImportError(message + reason, name=module.__name__) from None
    return expose(value) if isinstance(value, ModuleType) else value


def _starred(module: ModuleType) -> ModuleType:
    names = getattr(module, "__all__", None)
    if names is None:
        names = [name for name in vars(module) if not name.startswith("_")]
    chosen = ModuleType(module.__name__)
    for name in names:
        try:
            setattr(chosen, name, _member(module, name))
        except ImportError:
            continue
    chosen.__all__ = [name for name in names if hasattr(chosen, name)]  # type: ignore[attr-defined]
    return chosen
