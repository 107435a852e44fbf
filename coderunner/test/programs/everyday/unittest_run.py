# unittest: a test case run by a runner into a string, assertions, setUp, skip, subTest, raises.
import io
import unittest


def divide(a, b):
    if b == 0:
        raise ValueError("division by zero!")
    return a / b


class TestDivide(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.log = []

    def setUp(self):
        self.log.append(self.id().split(".")[-1])

    def test_plain(self):
        self.assertEqual(divide(6, 3), 2)
        self.assertAlmostEqual(divide(1, 3), 0.3333, places=3)

    def test_raises(self):
        with self.assertRaises(ValueError) as cm:
            divide(1, 0)
        self.assertIn("zero", str(cm.exception))
        self.assertRaisesRegex(ValueError, "division", divide, 1, 0)

    def test_fails(self):
        self.assertEqual(divide(1, 1), 2, "on purpose")

    def test_sub(self):
        for n in (1, 2):
            with self.subTest(n=n):
                self.assertGreater(n, 1)

    @unittest.skip("not now")
    def test_skipped(self):
        pass

    def test_misc(self):
        self.assertTrue([1]); self.assertIsNone(None); self.assertIsInstance(1, int); self.assertCountEqual([1, 2], [2, 1])
        self.assertListEqual([1], [1]); self.assertDictEqual({"a": 1}, {"a": 1}); self.assertRegex("abc", "b"); self.assertNotEqual(1, 2)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestDivide)
stream = io.StringIO()
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())
for case, text in result.failures:
    print(case.id().split(".")[-1], text.strip().splitlines()[-1])
print([l for l in stream.getvalue().splitlines() if " ... " in l and "sub" not in l], TestDivide.log)
from unittest.mock import Mock, patch, MagicMock
m = Mock(return_value=3, side_effect=None); m.attr.method.return_value = "deep"
print(m(1, k=2), m.call_args, m.called, m.attr.method(), m.call_count); m.assert_called_once_with(1, k=2)
mm = MagicMock(); mm.__len__.return_value = 5; print(len(mm), mm["x"] is not None)
