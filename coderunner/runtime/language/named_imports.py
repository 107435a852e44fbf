"""Libraries that import what a setting names: backends, styles and hooks of plots.

Such a module gets an `importlib` of its own, which imports the library's own parts and no others.
"""

from __future__ import annotations

import importlib
from types import ModuleType, SimpleNamespace
from typing import Any

from language.state import STATE

_BACKENDS = ("matplotlib.backends.",)
# Each importer, and the beginnings of the names that it may import.
_OWN_PARTS: dict[str, tuple[str, ...]] = {
    "matplotlib.backend_bases": _BACKENDS,
    "matplotlib.backends.registry": _BACKENDS,
    "matplotlib.colors": ("matplotlib.",),
    "matplotlib.pyplot": (),
    "matplotlib.style": (),
    "pandas.plotting._core": ("pandas.plotting._matplotlib",),
}


def guard_named_imports(module: ModuleType) -> None:
    """Gives the module an `importlib` that is its own."""
    held = vars(module)
    parts = _OWN_PARTS[module.__name__]
    held["importlib"] = _importer(parts)
    if "_load_backend" in held:
        held["_load_backend"] = _only_matplotlib(held["_load_backend"])


def _importer(parts: tuple[str, ...]) -> Any:
    def import_module(name: str, package: str | None = None) -> ModuleType:
        if STATE.confined and not (type(name) is str and name.startswith(parts)):
            raise ModuleNotFoundError(f"the module {name!r} cannot be imported by a setting here")
        return importlib.import_module(name)

    def files(package: str) -> Any:
        if not STATE.confined:
            from importlib import resources

            return resources.files(package)
        raise ModuleNotFoundError(f"the package {package!r} cannot be imported by a setting here")

    return SimpleNamespace(import_module=import_module, resources=SimpleNamespace(files=files))


def _only_matplotlib(load: Any) -> Any:
    """pandas would take any module with a plot()."""

    def _load_backend(backend: str) -> ModuleType:
        if STATE.confined and not (type(backend) is str and backend == "matplotlib"):
            raise ValueError(
                f"Could not find plotting backend '{backend}'; only 'matplotlib' is available here"
            )
        return load(backend)

    return _load_backend
