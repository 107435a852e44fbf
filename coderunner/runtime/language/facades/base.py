"""The type of façade modules."""

from __future__ import annotations

from types import ModuleType
from typing import Any


class Facade(ModuleType):
    """A module object with a curated content; what it lacks is said with a reason."""

    _accepts_writes = False
    _missing: dict[str, str] = {}

    def __getattr__(self, name: str) -> Any:
        reason = self._missing.get(name, "it reaches out of the sandbox or does not exist")
        raise AttributeError(f"'{self.__name__}.{name}' is not available; {reason}", name=name)

    def __repr__(self) -> str:
        return f"<module '{self.__name__}' (sandboxed)>"


def facade_of(
    module: ModuleType,
    names: str,
    replaced: dict[str, Any] | None = None,
    kind: type[Facade] = Facade,
) -> Facade:
    """A façade with the named attributes of `module` (those it has) and the replacements."""
    facade = kind(module.__name__, module.__doc__)
    content = vars(facade)
    for name in names.split():
        if hasattr(module, name):
            content[name] = getattr(module, name)
    content.update(replaced or {})
    content["__all__"] = sorted(name for name in content if not name.startswith("_"))
    return facade
