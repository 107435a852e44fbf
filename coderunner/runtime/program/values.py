"""Any Python value as JSON: what has a JSON form in it, the rest as a typed preview.

A typed preview is `{"type": "pandas.DataFrame", "preview": …, "truncated": false}`.
"""

import json
import sys
from math import isfinite

from program.type_names import safe_text, shorten, type_name

Json = object

VALUE_MAX_BYTES = 256 << 10
_PREVIEW_BYTES = 16 << 10
_DEPTH_MAX = 64
_INT_BITS_MAX = 1023  # what every JSON reader can hold in a double's range
_OVERHEAD = 4


class _Budget:
    """How much of a value may still be told."""

    def __init__(self, size: int) -> None:
        self.left = size
        self.truncated = False
        self.open: set[int] = set()

    def take(self, size: int) -> bool:
        """False, and remembered, when there is no room for `size` more bytes."""
        if self.left < size:
            self.truncated = True
            return False
        self.left -= size
        return True


def to_json(value: object, max_bytes: int = VALUE_MAX_BYTES) -> Json:
    """The value for `return_value`. Never raises, whatever the value does; may be slow if it is."""
    if value is None or value is True or value is False:
        return value
    try:
        budget = _Budget(max_bytes)
        result = _convert(value, budget, 0)
        if budget.truncated and not _is_preview(result):
            budget = _Budget(min(max_bytes, _PREVIEW_BYTES))
            result = preview(value, _convert(value, budget, 0), True)
        return result
    except BaseException as error:
        return preview(value, f"<no preview: {type_name(error)}>", True)


def preview(value: object, shown: Json, truncated: bool = False) -> dict[str, Json]:
    """The typed preview of a value for which JSON has no form."""
    return {"type": type_name(value), "preview": shown, "truncated": truncated}


def _is_preview(value: Json) -> bool:
    return type(value) is dict and value.keys() == {"type", "preview", "truncated"}


def _convert(value: object, budget: _Budget, depth: int) -> Json:
    kind = type(value)
    if value is None or kind is bool:
        return value
    if issubclass(kind, str):
        return _text(str.__str__(value), budget)
    if issubclass(kind, int):
        return _integer(value, budget)
    if issubclass(kind, float):
        return _real(value, budget)
    if depth >= _DEPTH_MAX:
        budget.truncated = True
        return "…"
    if id(value) in budget.open:
        return preview(value, "<the value contains itself>", True)
    budget.open.add(id(value))
    try:
        return _compound(value, kind, budget, depth + 1)
    finally:
        budget.open.discard(id(value))


def _compound(value: object, kind: type, budget: _Budget, depth: int) -> Json:
    if issubclass(kind, dict):
        return _mapping(value, budget, depth)
    if issubclass(kind, list):
        return _sequence(list.__iter__(value), budget, depth)
    if issubclass(kind, tuple):
        return _sequence(tuple.__iter__(value), budget, depth)
    return _preview_of(value, kind, budget, depth)


def _preview_of(value: object, kind: type, budget: _Budget, depth: int) -> Json:
    """Libraries are asked only if the program imported them."""
    if "numpy" in sys.modules or "pandas" in sys.modules:
        from program import data_values

        found, result = data_values.convert(
            value, lambda inner: _convert(inner, budget, depth), budget
        )
        if found:
            return result
    if issubclass(kind, (set, frozenset)):
        return _bounded(value, _ordered(kind.__mro__, value), budget, depth)
    if issubclass(kind, (bytes, bytearray)):
        return preview(value, shorten(repr(bytes(value[:4096])), 4096), len(value) > 4096)
    if issubclass(kind, range):
        return _bounded(value, value, budget, depth)
    fields = _dataclass_fields(value, kind)
    if fields is not None:
        return _bounded(value, fields, budget, depth)
    return _described(value, kind, budget)


def _described(value: object, kind: type, budget: _Budget) -> Json:
    text = safe_text(value, _notation(kind))
    budget.take(len(text))
    return preview(value, text, text.endswith("more characters)"))


def _notation(kind: type) -> object:
    """Dates in ISO 8601, exact numbers as they are written, all else as Python shows it."""
    if kind.__module__ == "datetime" and hasattr(kind, "isoformat"):
        return kind.isoformat
    return str if kind.__module__ in ("datetime", "decimal", "fractions", "uuid") else repr


def _bounded(value: object, content: object, budget: _Budget, depth: int) -> dict[str, Json]:
    """A typed preview whose content is JSON itself, cut at a size of its own."""
    inner = _Budget(min(budget.left, VALUE_MAX_BYTES))
    inner.open = budget.open
    if type(content) is dict:
        shown = _mapping(content, inner, depth)
    else:
        shown = _sequence(iter(content), inner, depth)
    budget.left = inner.left
    return preview(value, shown, inner.truncated)


def _ordered(mro: tuple[type, ...], value: object) -> list[object]:
    base = set if set in mro else frozenset
    members = list(base.__iter__(value))
    try:
        return sorted(members)
    except Exception:
        return members


def _dataclass_fields(value: object, kind: type) -> dict[str, object] | None:
    fields = getattr(kind, "__dataclass_fields__", None)
    if type(fields) is not dict:
        return None
    return {name: getattr(value, name, None) for name in fields}


def _text(text: str, budget: _Budget) -> str:
    if budget.take(len(text) + _OVERHEAD):
        return text
    kept, budget.left = text[: max(0, budget.left)], 0
    return kept + "…"


def _integer(value: int, budget: _Budget) -> Json:
    number = int.__index__(value) if type(value) is int else int.__add__(value, 0)
    if number.bit_length() > _INT_BITS_MAX:
        return preview(value, _digits(number), number.bit_length() > 8192)
    budget.take(_OVERHEAD + number.bit_length() // 3)
    return number


def _digits(number: int) -> str:
    if number.bit_length() > 8192:
        return f"<an integer of {number.bit_length()} bits>"
    return int.__repr__(number)


def _real(value: float, budget: _Budget) -> Json:
    number = float.__float__(value)
    budget.take(18)
    return number if isfinite(number) else preview(number, float.__repr__(number))


def _sequence(items: object, budget: _Budget, depth: int) -> list[Json]:
    shown = []
    for item in items:
        if not budget.take(_OVERHEAD):
            break
        shown.append(_convert(item, budget, depth))
    return shown


def _mapping(value: dict, budget: _Budget, depth: int) -> dict[str, Json]:
    """An object; where two keys have one name there, such as 1 and "1", a preview of the pairs."""
    names = _names(value, budget.left)
    if len(set(names)) < len(names):
        return _bounded(value, dict.items(value), budget, depth)
    shown = {}
    for name, item in zip(names, dict.values(value), strict=False):
        if not budget.take(len(name) + _OVERHEAD):
            break
        shown[name] = _convert(item, budget, depth)
    budget.truncated |= len(names) < dict.__len__(value)
    return shown


def _names(value: dict, room: int) -> list[str]:
    """The names of the keys for which there can be room."""
    names = []
    for key in dict.keys(value):
        name = _key(key)
        room -= len(name) + _OVERHEAD
        if room < 0:
            break
        names.append(name)
    return names


def _key(key: object) -> str:
    """As json.dumps names keys; others by their text."""
    kind = type(key)
    if issubclass(kind, str):
        return shorten(str.__str__(key), 1024)
    if key is None or kind is bool or kind is int or kind is float:
        return json.dumps(key)
    return safe_text(key, str if kind.__module__ in ("datetime", "numpy") else repr, 1024)
