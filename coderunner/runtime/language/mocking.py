"""unittest.mock replaces attributes of whatever a text names: here of what may be replaced.

The guards stand on library code (os.path.realpath, ast.walk), which a program must not exchange.
"""

from __future__ import annotations

import builtins
import importlib
import importlib.machinery
import importlib.util
import sys
from types import ModuleType, SimpleNamespace
from typing import Any

from language.attribute_guard import guarded_getattr
from language.facades.base import Facade
from language.names import definition_refusal
from language.ownership import is_own_class
from language.state import STATE
from language.write_guard import check_write

# What tests of ordinary programs replace, and no guard calls.
_REPLACEABLE = frozenset(
    """csv datetime decimal httpx json logging math matplotlib numpy pandas pathlib random requests
    secrets shutil sqlite3 statistics tempfile time urllib uuid""".split()
)
_REPLACEABLE_PATHS = frozenset(["exists", "getsize", "isdir", "isfile"])


def guard_mock(module: ModuleType) -> None:
    """Gives unittest.mock a getattr, setattr and delattr of its own."""
    vars(module).update(getattr=guarded_getattr, setattr=_set, delattr=_delete)


def guard_resolver(module: ModuleType) -> None:
    """Gives pkgutil, which finds what is to be replaced, an importer that hands out façades."""
    own = SimpleNamespace(
        import_module=_import_module, util=importlib.util, machinery=importlib.machinery
    )
    vars(module).update(getattr=guarded_getattr, importlib=own)


def _import_module(name: str, package: str | None = None) -> ModuleType:
    from language.import_guard import import_leaf

    if not STATE.confined:
        return importlib.import_module(name, package)
    return sys.modules["__main__"] if name == "__main__" else import_leaf(name)


def _set(obj: Any, name: str, value: Any) -> None:
    _check(obj, name)
    setattr(obj, name, value)


def _delete(obj: Any, name: str) -> None:
    _check(obj, name)
    delattr(obj, name)


def _check(obj: Any, name: str) -> None:
    kind = type(obj)
    if not STATE.confined:
        return
    if issubclass(kind, ModuleType):
        allowed = _is_replaceable(obj, name)
    elif issubclass(kind, type) and not is_own_class(obj):
        # Mocks are classes of their own, too.
        allowed = obj.__module__ == "unittest.mock" or _is_plain(obj.__module__, name)
    else:
        check_write(obj, name)
        allowed = True
    if not allowed:
        raise TypeError(f"'{obj.__name__}.{name}' cannot be replaced here; wrap it in your own")


def _is_replaceable(module: ModuleType, name: str) -> bool:
    if issubclass(type(module), Facade):
        return not name.startswith("_")
    if module.__name__ == "__main__":
        return definition_refusal(name) is None
    if module.__name__ == "posixpath":
        return name in _REPLACEABLE_PATHS
    return _is_plain(module.__name__, name)


def _is_plain(module: str, name: str) -> bool:
    is_own = name.startswith("_") or name in vars(builtins)
    return module.partition(".")[0] in _REPLACEABLE and not is_own
