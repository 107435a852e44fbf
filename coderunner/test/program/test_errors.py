"""Exceptions of the program, as the result tells them and as stderr shows them."""

import unittest

from program_harness import execute, success


def frame(line: int, function: str, text: str) -> dict:
    return {"file": "<code>", "line": line, "function": function, "text": text}


class ErrorsTest(unittest.TestCase):
    maxDiff = None

    def test_an_exception_has_the_programs_frames_and_the_last_place(self):
        outcome = execute("def divide(a):\n    return 'é', a / 0\n\ndivide(1)\n")
        self.assertEqual(
            {
                "name": "ZeroDivisionError",
                "value": "division by zero",
                "line": 2,
                "column": 17,
                "traceback": [
                    frame(4, "<module>", "divide(1)"),
                    frame(2, "divide", "return 'é', a / 0"),
                ],
            },
            outcome.result["error"],
        )

    def test_stderr_has_the_traceback_that_python_prints(self):
        outcome = execute("def divide(a):\n    return a / 0\n\ndivide(1)\n")
        self.assertEqual(
            "Traceback (most recent call last):\n"
            '  File "<code>", line 4, in <module>\n'
            "    divide(1)\n"
            '  File "<code>", line 2, in divide\n'
            "    return a / 0\n"
            "           ~~^~~\n"
            "ZeroDivisionError: division by zero\n",
            "".join(
                line
                for line in outcome.stderr.splitlines(True)
                if line.strip(" ~^\n") or "~~^~~" in line
            ),
        )

    def test_a_file_without_room_is_told_with_the_setting_that_gives_it_some(self):
        hint = (
            "No room for the file: the scratch folder holds SCRATCH_MB in all,"
            " and at most 20,000 files and folders."
        )
        for code in ("EFBIG", "ENOSPC"):
            with self.subTest(code):
                source = f"import errno\nraise OSError(errno.{code}, 'no room')"
                self.assertEqual(hint, execute(source).stderr.splitlines()[-1])
        self.assertNotIn(hint, execute("raise OSError(2, 'none')").stderr)

    def test_frames_of_libraries_are_left_out(self):
        outcome = execute("import json\njson.loads('{')")
        self.assertEqual(
            [frame(2, "<module>", "json.loads('{')")], outcome.result["error"]["traceback"]
        )
        self.assertNotIn("decoder.py", outcome.stderr)

    def test_causes_and_groups_are_printed(self):
        outcome = execute(
            "try:\n    1 / 0\nexcept ZeroDivisionError as error:\n"
            "    raise ExceptionGroup('both', [ValueError(1), KeyError('k')]) from error"
        )
        self.assertEqual("both (2 sub-exceptions)", outcome.result["error"]["value"])
        for text in ("direct cause", "ZeroDivisionError", "ValueError: 1", "KeyError: 'k'"):
            self.assertIn(text, outcome.stderr)

    def test_a_deep_recursion_keeps_50_frames(self):
        error = execute("def f(n):\n    return f(n + 1)\n\nf(0)").result["error"]
        self.assertEqual(("RecursionError", 50), (error["name"], len(error["traceback"])))
        self.assertEqual(frame(4, "<module>", "f(0)"), error["traceback"][0])

    def test_a_hostile_str_does_not_hide_the_error(self):
        code = "class E(Exception):\n    def __str__(self):\n        raise SystemExit(3)\nraise E()"
        error = execute(code).result["error"]
        self.assertEqual(
            ("E", "<E: its text failed with SystemExit>"), (error["name"], error["value"])
        )

    def test_a_str_that_is_no_text_is_told(self):
        code = "class E(Exception):\n    def __str__(self):\n        return 5\nraise E()"
        error = execute(code).result["error"]
        self.assertEqual("<E: its text failed with TypeError>", error["value"])

    def test_a_long_message_is_cut(self):
        error = execute("raise ValueError('x' * 100000)").result["error"]
        self.assertEqual("x" * 8192 + "… (91808 more characters)", error["value"])

    def test_keyboard_interrupt_is_an_error(self):
        self.assertEqual(
            "KeyboardInterrupt", execute("raise KeyboardInterrupt").result["error"]["name"]
        )

    def test_a_base_exception_of_the_programs_own_is_an_error(self):
        code = "class Stop(BaseException):\n    pass\nraise Stop('now')"
        self.assertEqual("Stop", execute(code).result["error"]["name"])

    def test_what_was_printed_before_the_error_is_kept(self):
        self.assertEqual("a\n", execute("print('a')\n1 / 0").stdout)

    def test_an_error_in_a_thread_is_told_on_stderr_alone(self):
        code = "import threading\ndef work():\n    1 / 0\nthreading.Thread(target=work, name='w').start()"
        outcome = execute(code)
        self.assertEqual(success(), outcome.told)
        self.assertTrue(
            outcome.stderr.startswith("Exception in thread w:\nTraceback"), outcome.stderr
        )
        self.assertNotIn("threading.py", outcome.stderr)

    def test_an_error_in_del_is_told_on_stderr_alone(self):
        outcome = execute("class A:\n    def __del__(self):\n        1 / 0\nA()\nNone")
        self.assertEqual("success", outcome.result["status"])
        self.assertIn("Exception ignored in", outcome.stderr)
        self.assertIn("ZeroDivisionError: division by zero", outcome.stderr)

    def test_a_stderr_that_was_replaced_by_nonsense_does_not_hide_the_error(self):
        outcome = execute("import sys\nsys.stderr = 5\n1 / 0")
        self.assertEqual("ZeroDivisionError", outcome.result["error"]["name"])
        self.assertIn("ZeroDivisionError: division by zero", outcome.stderr)


class ExitTest(unittest.TestCase):
    def test_exit_0_and_exit_none_are_a_success(self):
        for call in ("sys.exit()", "sys.exit(0)", "sys.exit(None)"):
            self.assertEqual(success(), execute(f"import sys\n{call}\nprint('no')").told)

    def test_exit_3_is_an_error_with_its_code(self):
        outcome = execute("import sys\nsys.exit(3)")
        self.assertEqual(
            {
                "name": "SystemExit",
                "value": "3",
                "line": 2,
                "column": 1,
                "traceback": [frame(2, "<module>", "sys.exit(3)")],
                "exit_code": 3,
            },
            outcome.result["error"],
        )
        self.assertEqual("", outcome.stderr)

    def test_exit_with_a_text_prints_it_and_has_code_1(self):
        outcome = execute("import sys\nsys.exit('bye')")
        self.assertEqual(("bye\n", 1), (outcome.stderr, outcome.result["error"]["exit_code"]))


class MemoryTest(unittest.TestCase):
    def test_a_memory_error_is_the_memory_limit(self):
        code = "rows = []\nwhile True:\n    rows.append(bytearray(1 << 20))"
        result = execute(code, memory_bytes=64 << 20).result
        self.assertEqual(("memory_limit", "MemoryError", 3), _ending(result))

    def test_a_request_that_no_machine_can_meet_is_the_memory_limit(self):
        self.assertEqual(
            ("memory_limit", "MemoryError", 1), _ending(execute("[0] * 10**15").result)
        )

    def test_a_memory_error_that_the_program_handles_is_not(self):
        code = "try:\n    x = bytearray(1 << 40)\nexcept MemoryError:\n    print('caught')"
        outcome = execute(code)
        self.assertEqual(("caught\n", success()), (outcome.stdout, outcome.told))

    def test_peak_memory_follows_what_the_program_took(self):
        peak = execute("x = b'a' * (50 << 20)").result["metrics"]["peak_memory_bytes"]
        self.assertGreater(peak, 45 << 20)
        self.assertLess(peak, 80 << 20)


def _ending(result: dict) -> tuple:
    return result["status"], result["error"]["name"], result["error"]["line"]


if __name__ == "__main__":
    unittest.main()
