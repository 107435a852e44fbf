# unittest.main() at the end of a program, as in a test file; its report goes to stderr.
import unittest


class Calculator:
    def add(self, a, b):
        return a + b


class TestCalculator(unittest.TestCase):
    def setUp(self):
        self.calc = Calculator()
        print("setting up", self._testMethodName)

    def test_add(self):
        self.assertEqual(self.calc.add(2, 3), 5)

    def test_add_text(self):
        self.assertEqual(self.calc.add("a", "b"), "ab")

    def tearDown(self):
        print("tearing down", self._testMethodName)


if __name__ == "__main__":
    unittest.main(exit=False)
    print("after the tests")
