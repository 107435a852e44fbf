"""What a pickle may load by name: what pickles of numpy, pandas and plain values are made of.

np.load(allow_pickle=True) and pandas read pickles; loading calls what they name.
"""

from __future__ import annotations

import sys
from typing import Any

from language.ownership import is_own_class

_OFFSETS = """BQuarterBegin BQuarterEnd BYearBegin BYearEnd BusinessDay BusinessHour
BusinessMonthBegin BusinessMonthEnd CustomBusinessDay DateOffset Day Easter FY5253 Hour
LastWeekOfMonth Micro Milli Minute MonthBegin MonthEnd Nano QuarterBegin QuarterEnd Second
SemiMonthBegin SemiMonthEnd Week WeekOfMonth YearBegin YearEnd"""
_PLAIN = """Ellipsis NotImplemented bool bytearray bytes complex dict float frozenset int list long
object range set slice str tuple unicode xrange"""
# Of numpy, before and since version 2.
_MULTIARRAY = "_reconstruct scalar"
_ARRAYS = """ArrowExtensionArray ArrowStringArray BooleanArray Categorical DatetimeArray
FloatingArray IntegerArray IntervalArray PandasArray NumpyExtensionArray PeriodArray SparseArray
StringArray StringArrayNumpySemantics ArrowStringArrayNumpySemantics TimedeltaArray"""

_NAMES: dict[str, str] = {
    "__builtin__": _PLAIN,
    "_codecs": "encode",
    "array": "_array_reconstructor array",
    "builtins": _PLAIN,
    "collections": "ChainMap Counter OrderedDict UserDict UserList defaultdict deque",
    "copy_reg": "_reconstructor",
    "copyreg": "_reconstructor",
    "datetime": "date datetime time timedelta timezone",
    "dateutil.relativedelta": "relativedelta",
    "decimal": "Decimal",
    "fractions": "Fraction",
    "numpy": """bool bool_ bytes_ clongdouble complex128 complex64 datetime64 dtype float16 float32
        float64 int16 int32 int64 int8 longdouble matrix ndarray object_ poly1d record recarray str_
        timedelta64 uint16 uint32 uint64 uint8 void""",
    "numpy._core._internal": "_convert_to_stringdtype_kwargs",
    "numpy._core.multiarray": _MULTIARRAY,
    "numpy._core.numeric": "_frombuffer",
    "numpy.char": "chararray",
    "numpy.core.multiarray": _MULTIARRAY,
    "numpy.core.numeric": "_frombuffer",
    "numpy.core.records": "recarray",
    "numpy.ma": "MaskedArray",
    "numpy.ma.core": "MaskedArray MaskedConstant _mareconstruct mvoid",
    "numpy.matrixlib.defmatrix": "matrix",
    "numpy.polynomial.polynomial": "Polynomial",
    "numpy.random._mt19937": "MT19937",
    "numpy.random._pcg64": "PCG64 PCG64DXSM",
    "numpy.random._philox": "Philox",
    "numpy.random._pickle": "__bit_generator_ctor __generator_ctor __randomstate_ctor",
    "numpy.random._sfc64": "SFC64",
    "numpy.random.bit_generator": "SeedSequence __pyx_unpickle_SeedSequence",
    "numpy.rec": "recarray",
    "pandas": """ArrowDtype BooleanDtype Categorical CategoricalDtype CategoricalIndex DataFrame
        DateOffset DatetimeIndex DatetimeTZDtype Float32Dtype Float64Dtype Index Int16Dtype
        Int32Dtype Int64Dtype Int8Dtype Interval IntervalDtype IntervalIndex MultiIndex NA Period
        PeriodDtype PeriodIndex RangeIndex Series SparseDtype StringDtype TimedeltaIndex
        UInt16Dtype UInt32Dtype UInt64Dtype UInt8Dtype""",
    "pandas._libs.arrays": "__pyx_unpickle_NDArrayBacked",
    "pandas._libs.internals": "_unpickle_block",
    "pandas._libs.interval": "Interval __pyx_unpickle_IntervalMixin",
    "pandas._libs.missing": "NA C_NA NAType",
    "pandas._libs.sparse": "BlockIndex IntIndex",
    "pandas._libs.tslibs.nattype": "_nat_unpickle",
    "pandas._libs.tslibs.offsets": _OFFSETS,
    "pandas._libs.tslibs.period": "Period",
    "pandas._libs.tslibs.timedeltas": "Timedelta _timedelta_unpickle",
    "pandas._libs.tslibs.timestamps": "Timestamp _unpickle_timestamp",
    "pandas.arrays": _ARRAYS,
    "pandas.core.arrays.arrow.array": "ArrowExtensionArray",
    "pandas.core.arrays.boolean": "BooleanArray BooleanDtype",
    "pandas.core.arrays.categorical": "Categorical",
    "pandas.core.arrays.datetimes": "DatetimeArray",
    "pandas.core.arrays.floating": "Float32Dtype Float64Dtype FloatingArray",
    "pandas.core.arrays.integer": """Int16Dtype Int32Dtype Int64Dtype Int8Dtype IntegerArray
        UInt16Dtype UInt32Dtype UInt64Dtype UInt8Dtype""",
    "pandas.core.arrays.interval": "IntervalArray",
    "pandas.core.arrays.numpy_": "PandasArray NumpyExtensionArray",
    "pandas.core.arrays.period": "PeriodArray",
    "pandas.core.arrays.sparse.array": "SparseArray",
    "pandas.core.arrays.string_": "StringArray StringDtype",
    "pandas.core.arrays.string_arrow": "ArrowStringArray",
    "pandas.core.arrays.timedeltas": "TimedeltaArray",
    "pandas.core.dtypes.dtypes": """ArrowDtype CategoricalDtype DatetimeTZDtype IntervalDtype
        PeriodDtype SparseDtype""",
    "pandas.core.frame": "DataFrame",
    "pandas.core.indexes.base": "Index _new_Index",
    "pandas.core.indexes.category": "CategoricalIndex",
    "pandas.core.indexes.datetimes": "DatetimeIndex _new_DatetimeIndex",
    "pandas.core.indexes.interval": "IntervalIndex _new_IntervalIndex",
    "pandas.core.indexes.multi": "MultiIndex",
    "pandas.core.indexes.period": "PeriodIndex",
    "pandas.core.indexes.range": "RangeIndex",
    "pandas.core.indexes.timedeltas": "TimedeltaIndex _new_TimedeltaIndex",
    "pandas.core.internals.managers": "BlockManager SingleBlockManager",
    "pandas.core.series": "Series",
    "pandas.tseries.offsets": _OFFSETS,
    "pathlib": "PosixPath PurePosixPath",
    # Text in a DataFrame is held by pyarrow.
    "pyarrow.lib": """_restore_array decimal128 dictionary duration field large_list list_ map_
        py_buffer schema struct timestamp type_for_alias""",
    "uuid": "UUID",
    "zoneinfo": "ZoneInfo ZoneInfo._unpickle",
}
_LOADED = frozenset((module, name) for module, names in _NAMES.items() for name in names.split())


def find_class(args: tuple[Any, ...]) -> None:
    """Raises for a name that is neither listed nor that of a class of the program's."""
    module, name = args
    if (module, name) in _LOADED or (module == "__main__" and _names_own_class(name)):
        return
    raise PermissionError(f"pickle may not load '{module}.{name}'; use json, csv or parquet")


def _names_own_class(path: str) -> bool:
    held: Any = sys.modules["__main__"]
    for name in path.split("."):
        held = vars(held).get(name)
        if not issubclass(type(held), type) or not is_own_class(held):
            return False
    return True
