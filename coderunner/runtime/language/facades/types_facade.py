"""`types` without the means to build code, frames or functions out of code."""

from __future__ import annotations

import types

from language.facades.base import Facade, facade_of

_HIDDEN = {"CodeType", "FrameType", "CellType", "sys", "functools", "abc", "enum"}


def build() -> Facade:
    """The façade."""
    names = [n for n in dir(types) if not n.startswith("_") and n not in _HIDDEN]
    return facade_of(types, " ".join(names))
