"""Pickles load what numpy, pandas and the program's own classes need, and nothing else."""

from language.pickles import find_class
from language_support import LanguageTestCase

_ROUND_TRIP = """
import io
import numpy as np
def again(values):
    held = np.empty(len(values), dtype=object)
    held[:] = values
    file = io.BytesIO()
    np.save(file, held, allow_pickle=True)
    file.seek(0)
    return list(np.load(file, allow_pickle=True))
"""


class PickleTest(LanguageTestCase):
    def test_arrays_of_plain_values_and_of_own_classes_are_loaded(self) -> None:
        self.assert_prints(
            _ROUND_TRIP + "from datetime import date\nfrom decimal import Decimal\n"
            "class A:\n    class B: pass\n    def __init__(self): self.x = [1]\n"
            "values = [1, 'a', None, {1}, date(2020, 1, 2), Decimal(3), A(), A.B(), np.arange(2), np.int8(1)]\n"
            "back = again(values)\n"
            "print(back[:6], back[6].x, type(back[7]).__name__, back[8].tolist(), back[9])",
            "[1, 'a', None, {1}, datetime.date(2020, 1, 2), Decimal('3')] [1] B [0, 1] 1\n",
        )

    def test_frames_of_pandas_are_loaded(self) -> None:
        self.assert_prints(
            _ROUND_TRIP + "import pandas as pd\n"
            "frame = pd.DataFrame({'a': [1, None], 'b': ['x', 'y'], 'c': pd.to_datetime(['2020', '2021'], utc=True)})\n"
            "frame['d'] = frame.b.astype('category')\n"
            "[back] = again([frame.set_index('c')])\n"
            "print(back.equals(frame.set_index('c')), list(map(str, back.dtypes))[2])",
            "True category\n",
        )

    def test_functions_and_dotted_names_are_refused(self) -> None:
        for module, name in [
            ("builtins", "exec"),
            ("builtins", "getattr"),
            ("functools", "partial"),
            ("numpy", "load"),
            ("numpy.testing", "runstring"),
            ("pandas", "eval"),
            ("pandas.core.frame", "DataFrame.query"),
            ("__main__", "unittest"),
            ("__main__", "__builtins__"),
            ("os", "system"),
        ]:
            with self.subTest(name), self.assertRaisesRegex(PermissionError, name):
                find_class((module, name))
