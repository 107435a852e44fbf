"""`IPython.display` without IPython: what notebooks import for it, shown as the program's outputs."""

from __future__ import annotations

import json
from os import PathLike
from typing import Any

from language.facades.base import Facade
from language.facades.files import confined_open
from language.state import STATE

_MODULE = "IPython.display"
_OFFLINE = "the network is off in the sandbox; give the data or a file"
_TEXTS = {
    "HTML": "text/html",
    "Markdown": "text/markdown",
    "Latex": "text/latex",
    "SVG": "image/svg+xml",
    "Pretty": "text/plain",
}
_SIGNATURES = {b"\xff\xd8": "image/jpeg", b"GI": "image/gif", b"RI": "image/webp"}


class DisplayObject:
    """Something to display: its data, or the file that holds them."""

    _mime = "text/plain"

    def __init__(
        self, data: Any = None, url: str | None = None, filename: Any = None, **_: Any
    ) -> None:
        if url is not None:
            raise ValueError(_OFFLINE)
        self.data = data if filename is None else self._read(filename)

    def __repr__(self) -> str:
        return f"<{_MODULE}.{type(self).__name__} object>"

    def _read(self, path: Any) -> Any:
        with confined_open(path, encoding="utf-8") as file:
            return file.read()

    def _repr_mimebundle_(self, *_: Any, **__: Any) -> dict[str, Any]:
        return {self._mime: self.data}


class Math(DisplayObject):
    """A formula, with or without its dollars."""

    def _repr_mimebundle_(self, *_: Any, **__: Any) -> dict[str, Any]:
        return {"text/latex": f"$\\displaystyle {str(self.data).strip('$')}$"}


class JSON(DisplayObject):
    """Data that JSON has a form for, or text that is JSON."""

    def _repr_mimebundle_(self, *_: Any, **__: Any) -> dict[str, Any]:
        is_text = isinstance(self.data, str)
        return {"application/json": json.loads(self.data) if is_text else self.data}


class Image(DisplayObject):
    """An encoded picture: its bytes, or the path of its file."""

    def __init__(
        self, data: Any = None, url: str | None = None, filename: Any = None, **_: Any
    ) -> None:
        if isinstance(data, (str, PathLike)):
            data, filename = None, data
        if str(filename).startswith(("http:", "https:")):
            raise ValueError(_OFFLINE)
        super().__init__(data, url, filename)

    def _read(self, path: Any) -> bytes:
        with confined_open(path, "rb") as file:
            return file.read()

    def _repr_mimebundle_(self, *_: Any, **__: Any) -> dict[str, Any]:
        return {_SIGNATURES.get(bytes(self.data[:2]), "image/png"): self.data}


def _display(*values: Any, **options: Any) -> None:
    STATE.display(*values, **options)


_display.__name__ = _display.__qualname__ = "display"


def build_display() -> Facade:
    """The façade of IPython.display."""
    facade = Facade(_MODULE, __doc__)
    own = {"DisplayObject": DisplayObject, "Image": Image, "Math": Math, "JSON": JSON}
    made = {name: type(name, (DisplayObject,), {"_mime": mime}) for name, mime in _TEXTS.items()}
    content: dict[str, Any] = {**made, **own, "display": _display}
    for cls in content.values():
        cls.__module__ = _MODULE
    content["clear_output"] = lambda wait=False: None
    vars(facade).update(content, __all__=sorted(content))
    return facade


def build() -> Facade:
    """The façade of IPython itself."""
    from language.facades.facade import build_facade

    facade = Facade("IPython", __doc__)
    content = {"display": build_facade(_MODULE), "get_ipython": lambda: None}
    vars(facade).update(content, __all__=sorted(content))
    return facade
