"""`operator` with attrgetter and methodcaller that read through the guard."""

from __future__ import annotations

import operator
from typing import Any

from language.facades.base import Facade, facade_of


class attrgetter:  # noqa: N801
    """operator.attrgetter."""

    __slots__ = ("_names",)

    def __init__(self, attr: str, /, *attrs: str) -> None:
        self._names = (attr, *attrs)
        if not all(isinstance(name, str) for name in self._names):
            raise TypeError("attribute name must be a string")

    def __call__(self, obj: Any, /) -> Any:
        values = tuple(_resolve(obj, name) for name in self._names)
        return values[0] if len(values) == 1 else values

    def __repr__(self) -> str:
        return f"operator.attrgetter({', '.join(map(repr, self._names))})"


def _resolve(obj: Any, path: str) -> Any:
    from language.attribute_guard import read_carefully

    for name in str.__getitem__(path, slice(None)).split("."):
        obj = read_carefully(obj, name)
    return obj


class methodcaller:  # noqa: N801
    """operator.methodcaller."""

    __slots__ = ("_args", "_kwargs", "_name")

    def __init__(self, name: str, /, *args: Any, **kwargs: Any) -> None:
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name, self._args, self._kwargs = name, args, kwargs

    def __call__(self, obj: Any, /) -> Any:
        from language.attribute_guard import read_carefully

        return read_carefully(obj, self._name)(*self._args, **self._kwargs)


def build() -> Facade:
    """The façade."""
    names = " ".join(name for name in dir(operator) if not name.startswith("_"))
    dunders = " ".join(
        n
        for n in dir(operator)
        if n.startswith("__")
        and callable(getattr(operator, n))
        and n not in ("__loader__", "__spec__")
    )
    own = {"attrgetter": attrgetter, "methodcaller": methodcaller}
    return facade_of(operator, f"{names} {dunders}", own)
