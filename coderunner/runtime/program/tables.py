"""A pandas DataFrame or Series as a MIME bundle: HTML, a bounded data resource, plain text."""

import json
import sys

from program.data_values import cell
from program.type_names import safe_text
from program.values import to_json

ROWS_MAX = 100
COLUMNS_MAX = 50
_CELL_BYTES = 1024
_RESOURCE_BYTES = 1 << 20
RESOURCE_TYPE = "application/vnd.dataresource+json"


def is_table(value: object) -> bool:
    """True for a DataFrame or Series; pandas is asked only if the program imported it."""
    pandas = sys.modules.get("pandas")
    kinds = (getattr(pandas, "DataFrame", None), getattr(pandas, "Series", None))
    return None not in kinds and issubclass(type(value), kinds)


def table_bundle(value: object) -> dict[str, object]:
    """The bundle of a DataFrame or Series."""
    pandas = sys.modules["pandas"]
    frame = value if issubclass(type(value), pandas.DataFrame) else value.to_frame()
    return {
        "text/html": frame._repr_html_(),
        RESOURCE_TYPE: data_resource(frame),
        "text/plain": safe_text(value),
    }


def data_resource(frame: object) -> dict[str, object]:
    """Schema and the first rows of a frame, in the form that notebooks call a data resource."""
    row_count, column_count = frame.shape
    shown = frame.iloc[:ROWS_MAX, :COLUMNS_MAX]
    index_fields, fields = _index_fields(shown), _column_fields(shown)
    taken = {field["name"] for field in index_fields}
    for field in fields:
        field["name"] = _unused(field["name"], taken)
    names = [field["name"] for field in index_fields + fields]
    rows = _rows(shown, names)
    return {
        "schema": {
            "fields": index_fields + fields,
            "primaryKey": [field["name"] for field in index_fields],
        },
        "data": rows,
        "row_count": row_count,
        "column_count": column_count,
        "truncated": len(rows) < row_count or column_count > COLUMNS_MAX,
    }


def _rows(shown: object, names: list[str]) -> list[dict[str, object]]:
    """Rows until a megabyte is full."""
    multiple = shown.index.nlevels > 1
    rows, size = [], 0
    values = shown.itertuples(index=False, name=None)
    for key, row in zip(shown.index, values, strict=True):
        keys = tuple(key) if multiple else (key,)
        record = {n: cell(v, _cell) for n, v in zip(names, keys + row, strict=True)}
        size += len(json.dumps(record))
        if size > _RESOURCE_BYTES:
            break
        rows.append(record)
    return rows


def _cell(value: object) -> object:
    return to_json(value, _CELL_BYTES)


def _index_fields(frame: object) -> list[dict[str, str]]:
    index = frame.index
    if index.nlevels == 1:
        name = "index" if index.name is None else safe_text(index.name, str, 256)
        return [{"name": name, "type": field_type(index.dtype)}]
    return [
        {
            "name": f"level_{number}" if level.name is None else safe_text(level.name, str, 256),
            "type": field_type(level.dtype),
        }
        for number, level in enumerate(index.levels)
    ]


def _column_fields(frame: object) -> list[dict[str, str]]:
    dtypes = list(frame.dtypes)
    return [
        {"name": safe_text(name, str, 256), "type": field_type(dtype)}
        for name, dtype in zip(frame.columns, dtypes, strict=True)
    ]


def _unused(name: str, taken: set[str]) -> str:
    """Names of columns may repeat; those of a record may not."""
    unique, number = name, 0
    while unique in taken:
        number += 1
        unique = f"{name}.{number}"
    taken.add(unique)
    return unique


def field_type(dtype: object) -> str:
    """The Table Schema type of a dtype."""
    types = sys.modules["pandas"].api.types
    if types.is_bool_dtype(dtype):
        return "boolean"
    if types.is_integer_dtype(dtype):
        return "integer"
    if types.is_numeric_dtype(dtype):
        return "number"
    if types.is_datetime64_any_dtype(dtype):
        return "datetime"
    if types.is_timedelta64_dtype(dtype):
        return "duration"
    return "any" if isinstance(dtype, sys.modules["pandas"].CategoricalDtype) else "string"
