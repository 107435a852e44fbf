"""The JSON of numpy's and pandas' values; imported only when the program has imported one of them."""

import sys
from collections.abc import Callable
from typing import Protocol

from program.type_names import safe_text, type_name

ITEMS_MAX = 1000
ROWS_MAX = 20

Json = object


class Budget(Protocol):
    """See `values`: what may still be told."""

    truncated: bool


def convert(value: object, inner: Callable[[object], Json], budget: Budget) -> tuple[bool, Json]:
    """(True, JSON form or typed preview) for a value of theirs, else (False, None)."""
    numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
    kind = type(value)
    if numpy is not None and hasattr(numpy, "ndarray"):
        if issubclass(kind, numpy.generic):
            return True, _scalar(value, numpy, inner)
        if issubclass(kind, numpy.ndarray):
            return True, _array(value, inner)
    if pandas is not None and hasattr(pandas, "DataFrame"):
        if issubclass(kind, pandas.DataFrame):
            return True, _frame(value, inner)
        if issubclass(kind, (pandas.Series, pandas.Index)):
            return True, _column(value, inner)
        if value is pandas.NaT or value is pandas.NA:
            return True, None
        if issubclass(kind, (pandas.Timestamp, pandas.Timedelta, pandas.Period)):
            return True, _typed(value, safe_text(value, str), False)
    return False, None


def cell(value: object, inner: Callable[[object], Json]) -> Json:
    """A value in a table: missing ones are null, dates are text."""
    pandas = sys.modules["pandas"]
    if value is None or value is pandas.NaT or value is pandas.NA:
        return None
    if isinstance(value, float) and value != value:
        return None
    if isinstance(value, (pandas.Timestamp, pandas.Timedelta, pandas.Period, pandas.Interval)):
        return value.isoformat() if isinstance(value, pandas.Timestamp) else str(value)
    return inner(value)


def _scalar(value: object, numpy: object, inner: Callable[[object], Json]) -> Json:
    plain = value.item()
    if isinstance(plain, (bool, int, float, str)):
        return inner(plain)
    return _typed(value, safe_text(value, str), False)


def _array(value: object, inner: Callable[[object], Json]) -> Json:
    shape = list(value.shape)
    shown = value
    for axis, length in enumerate(shape):
        kept = ITEMS_MAX if axis == 0 and len(shape) == 1 else 30
        if value.size > ITEMS_MAX and length > kept:
            shown = shown[(slice(None),) * axis + (slice(kept),)]
    truncated = shown.size < value.size
    result = _typed(value, inner(shown.tolist()), truncated)
    return {**result, "shape": shape, "dtype": str(value.dtype)}


def _frame(value: object, inner: Callable[[object], Json]) -> Json:
    shown = _with_index(value.head(ROWS_MAX))
    names = [safe_text(name, str, 256) for name in shown.columns]
    rows = [
        {name: cell(item, inner) for name, item in zip(names, row, strict=False)}
        for row in shown.itertuples(index=False, name=None)
    ]
    shape = list(value.shape)
    return {**_typed(value, rows, shape[0] > ROWS_MAX), "shape": shape}


def _with_index(frame: object) -> object:
    """The index as columns, unless it only counts the rows or its names are taken."""
    index = frame.index
    if isinstance(index, sys.modules["pandas"].RangeIndex) and index.name is None:
        return frame
    try:
        return frame.reset_index()
    except (ValueError, TypeError):
        return frame


def _column(value: object, inner: Callable[[object], Json]) -> Json:
    kept = value[:ITEMS_MAX] if not hasattr(value, "head") else value.head(ITEMS_MAX)
    items = [cell(item, inner) for item in kept]
    result = _typed(value, items, len(items) < len(value))
    pandas = sys.modules["pandas"]
    if isinstance(value, pandas.Series):
        result["index"] = [cell(item, inner) for item in kept.index]
        result["name"] = None if value.name is None else safe_text(value.name, str, 256)
    return result


def _typed(value: object, shown: Json, truncated: bool) -> dict[str, Json]:
    return {"type": type_name(value), "preview": shown, "truncated": bool(truncated)}
