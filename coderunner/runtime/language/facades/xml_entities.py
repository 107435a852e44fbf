"""xml.etree with entity declarations refused: no billion laughs, no external entities."""

from __future__ import annotations

from types import ModuleType
from typing import Any

_MARKS = (b"<!ENTITY", "<!ENTITY".encode("utf-16-le"), "<!ENTITY".encode("utf-16-be"))
_TAIL = max(map(len, _MARKS)) - 1
_CHUNK_BYTES = 65536


def refuse_entities(module: ModuleType) -> None:
    """Replaces the parser of xml.etree.ElementTree by one that refuses entity declarations."""
    base: Any = vars(module)["XMLParser"]

    class XMLParser(base):  # type: ignore[misc, valid-type]
        """xml.etree.ElementTree.XMLParser."""

        _seen = b""

        def feed(self, data: Any) -> None:
            raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
            window = self._seen + raw
            if any(mark in window for mark in _MARKS):
                raise ValueError("XML with entity declarations is refused")
            self._seen = window[-_TAIL:]
            super().feed(data)

        def _parse_whole(self, source: Any) -> Any:
            while data := source.read(_CHUNK_BYTES):
                self.feed(data)
            return self.close()

    vars(module)["XMLParser"] = XMLParser
