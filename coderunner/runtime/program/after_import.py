"""Library modules that are set up right after whoever imports them first.

Nothing here imports one of them; it waits until the program does.
"""

import sys
from collections.abc import Callable
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

from language.facades import network

from program import figures, fonts

_SET_UPS: dict[str, Callable[[ModuleType], None]] = {
    "PIL.ImageFont": fonts.resolve_names,
    "anyio._core._sockets": network.refuse_streams,
    "matplotlib.pyplot": figures.set_up,
}


def watch_imports() -> None:
    """Waits for the modules from now on."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


class _Finder(MetaPathFinder):
    """Finds these modules as the other finders do, and sets them up when they have been executed."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name not in _SET_UPS:
            return None
        for finder in sys.meta_path[sys.meta_path.index(self) + 1 :]:
            spec = finder.find_spec(name, path, target)
            if spec is not None and spec.loader is not None:
                spec.loader = _Loader(spec.loader, _SET_UPS[name])
                return spec
        return None


class _Loader(Loader):
    """Wraps a module's own loader."""

    def __init__(self, inner: Loader, set_up: Callable[[ModuleType], None]) -> None:
        self._inner = inner
        self._set_up = set_up

    def __getattr__(self, name: str) -> object:
        return getattr(self._inner, name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._inner.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._inner.exec_module(module)
        self._set_up(module)
