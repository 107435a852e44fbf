# Arithmetic between frames with alignment, comparison, dtypes, nullable and extension types.
import numpy as np
import pandas as pd
a = pd.DataFrame({"x": [1, 2], "y": [3, 4]}); b = pd.DataFrame({"y": [10, 20], "z": [5, 6]})
print(a + b, a.add(b, fill_value=0), a * 2 - 1, a / a.sum(), a // 2, a ** 2, a - a.iloc[0], a.sub(a.mean(axis=1), axis=0), a == a, a.eq(2).sum().sum(), (a > 1).all(axis=1).tolist(), a.equals(a.copy()), abs(-a).sum().sum(), ~(a > 1), round(a / 3, 2), divmod(a, 2)[1], a.T @ a, 10 - a, 2 ** a)
a["x"] = a["x"].astype("int8"); a["f"] = a["y"].astype("float32") / 3; a["b"] = a.x.astype(bool); a["o"] = [1, "a"]; a["c"] = a.y.astype("category"); a["d"] = pd.to_datetime(["2024-01-01", "2024-01-02"]); a["t"] = pd.to_timedelta([1, 2], unit="D"); a["s"] = pd.Series(["p", "q"], dtype="string"); a["i"] = pd.array([1, None], dtype="Int32"); print(a.dtypes.astype(str).to_dict(), a, a.select_dtypes(["number"]).columns.tolist(), a.memory_usage().sum() > 0, a["d"] + a["t"], a.i.sum(), a.s.str.upper().tolist(), a.infer_objects().dtypes["o"] == object)
print(pd.Series([1, 2.5]).dtype, pd.Series(["a"]).dtype, pd.Series([1, None]).dtype, pd.Series([True, False]).sum(), pd.api.types.is_numeric_dtype(a["x"]), pd.api.types.is_string_dtype(a["s"]), np.result_type("i4", "f4"), pd.to_numeric("5"), pd.Series(["1", "2"]).astype("int64").mean(), pd.Series([1.9]).astype(int)[0], pd.Series([0, 1]).astype(bool).tolist(), type(a["x"].iloc[0]).__name__, isinstance(a, pd.DataFrame), pd.Series({"k": 1}).index.dtype == object, a.x.dtype.name, a.columns.dtype.name)
try:
    pd.Series(["x"]).astype(int)
except ValueError as e:
    print("ValueError", e)
try:
    a["x"] + "s"
except Exception as e:
    print(type(e).__name__)
try:
    if a["x"] > 1: pass
except ValueError as e:
    print("ambiguous", str(e)[:30])
