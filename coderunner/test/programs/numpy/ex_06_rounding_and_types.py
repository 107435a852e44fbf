# numpy scalars: types, casting, overflow wrapping, rounding, comparisons with Python numbers, printing.
import warnings
import numpy as np
a = np.array([250, 251], dtype=np.uint8)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(a + np.uint8(10), np.int8(100) + np.int8(100), np.array([2 ** 31 - 1], dtype=np.int32) + 1)
print(np.float32(0.1) == 0.1, np.float64(0.1) == 0.1, np.float32(1) / 3, np.float16(1) / 3, np.int64(7) // 2, np.int64(7) % 3, -np.int64(7) // 2, np.round(2.5), np.round(-1.55, 1), np.rint([0.5, 1.5]), np.trunc(-1.7), np.fix(1.7), np.floor_divide(7, -2), np.remainder(-7, 3), np.fmod(-7, 3))
print(type(np.int64(1) + 1).__name__, type(np.float64(1) + 1).__name__, type(np.array([1])[0]).__name__, isinstance(np.float64(1), float), isinstance(np.int64(1), int), int(np.int32(5)), float(np.float32(0.5)), bool(np.bool_(True)), np.array(3) + 1, np.array([1, 2]).mean().item(), round(np.float64(2.345), 2), f"{np.float64(1) / 3:.3f} {np.int64(42):05d} {np.pi:10.4f}|", str(np.float32(0.1)), repr(np.float64(0.1)), [np.int64(1), np.float64(2.5)], np.int64(3) in [1, 2, 3], hash(np.int64(3)) == hash(3), {np.int64(1): "a"}[1], sorted([np.float64(2), 1, np.int8(0)]), max(np.int64(3), 2.5), sum(np.array([1.5, 2])), np.sum([True, False, True]), np.mean([[1, 2], [3, 4]], axis=0).tolist())
try: np.array([1, 2], dtype=np.uint8) + 300
except OverflowError as e: print("OverflowError", e)
try: np.uint8(256)
except OverflowError as e: print("OverflowError", str(e)[:30])
print(np.array([1.7, -1.7]).astype(int), np.array(["1", "2"]).astype(float), np.array([0, 2]).astype(bool), np.result_type(np.int8, np.float32), np.promote_types("i4", "u4"), np.array([1, 2.0, 3j]).dtype, np.array([1, "a"]).dtype.kind, np.array([None, 1]).dtype, np.dtype(float).itemsize, np.finfo(float).eps, np.isclose(np.float32(0.1), 0.1), np.nextafter(1, 2) > 1, np.spacing(1.0), np.float64("inf") - np.float64("inf"))
