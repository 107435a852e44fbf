"""The order of a run: refusal, threads, the end, and what one run leaves for the next."""

import os
import sys
import unittest

import program
from program_harness import execute, success


class RunsTest(unittest.TestCase):
    maxDiff = None

    def test_code_that_does_not_parse_is_rejected(self):
        result = execute("x = (", guard=True).result
        self.assertEqual(("rejected", "SyntaxError"), (result["status"], result["error"]["name"]))
        self.assertEqual([], result["error"]["traceback"])
        self.assertEqual(result["error"]["line"], result["error"]["violations"][0]["line"])

    def test_code_that_does_not_parse_is_told_by_the_class_of_the_error(self):
        for code, name in [
            ("if True:\nx = 1", "IndentationError"),
            ("if True:\n        x = 1\n\ty = 2", "TabError"),
            ("x = '\0'", "SyntaxError"),
        ]:
            with self.subTest(name):
                self.assertEqual(name, execute(code, guard=True).result["error"]["name"])

    def test_what_was_refused_is_told_in_the_result_alone(self):
        outcome = execute("import math\nf.__code__\nbreakpoint()", guard=True)
        told = [
            (found["line"], found["column"], found["rule"])
            for found in outcome.result["error"]["violations"]
        ]
        self.assertEqual([(2, 1, "dunder_attribute"), (3, 1, "unavailable_builtin")], told)
        self.assertEqual("", outcome.stderr)

    def test_joblib_is_told_to_work_alone_and_has_nothing_to_warn_of(self):
        outcome = execute("import os\nos.environ['JOBLIB_MULTIPROCESSING']")
        self.assertEqual(success("0"), outcome.told)

    def test_time_zones_come_from_the_base_environment(self):
        code = (
            "import zoneinfo\nfrom datetime import datetime\nzone = zoneinfo.ZoneInfo('Asia/Shanghai')\n"
            "print(datetime(2024, 1, 1, tzinfo=zone).isoformat(), zoneinfo.TZPATH,\n"
            "      'Europe/Berlin' in zoneinfo.available_timezones())"
        )
        allowed = {"imports": {"allowed": ["zoneinfo", "datetime"]}, "guard": True}
        outcome = execute(code, policy=allowed)
        self.assertEqual(
            ("2024-01-01T00:00:00+08:00 () True\n", ""), (outcome.stdout, outcome.stderr)
        )

    def test_the_policy_rejects_before_anything_runs(self):
        outcome = execute("print('a')\n().__class__.__subclasses__()", guard=True)
        self.assertEqual(("rejected", ""), (outcome.result["status"], outcome.stdout))
        self.assertEqual("PolicyViolation", outcome.result["error"]["name"])
        self.assertEqual(2, outcome.result["error"]["line"])

    def test_a_guarded_program_prints_and_returns(self):
        outcome = execute("def f(x):\n    return x + 1\nprint('a')\nf(1)", guard=True)
        self.assertEqual(("a\n", success(2)), (outcome.stdout, outcome.told))

    def test_threads_are_waited_for(self):
        code = (
            "import threading\ngo = threading.Event()\n"
            "def work():\n    go.wait()\n    print('late')\n"
            "threading.Thread(target=work).start()\nprint('end')\ngo.set()"
        )
        outcome = execute(code)
        self.assertEqual(["end", "late"], sorted(outcome.stdout.split()))

    def test_an_executor_left_open_does_not_hold_the_run(self):
        code = "from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor(2)\npool.submit(int, 5).result()"
        self.assertEqual(success(5), execute(code).told)

    def test_daemon_threads_are_not_waited_for(self):
        code = (
            "import threading\nthreading.Thread(target=threading.Event().wait, daemon=True).start()"
        )
        self.assertEqual(success(), execute(code).told)

    def test_del_runs_before_the_result_and_still_sees_the_globals(self):
        code = (
            "import math\nclass A:\n    def __del__(self):\n        print(math.floor(1.5))\na = A()"
        )
        outcome = execute(code)
        self.assertEqual([b"O", b"R"], [kind for kind, _ in outcome.frames])
        self.assertEqual("1\n", outcome.stdout)

    def test_no_two_runs_share_random_numbers(self):
        code = (
            "import random, uuid, tempfile\n[random.random(), str(uuid.uuid4()), tempfile.mktemp()]"
        )
        first, second = execute(code).result["return_value"], execute(code).result["return_value"]
        self.assertEqual([False] * 3, [a == b for a, b in zip(first, second, strict=True)])

    def test_metrics_are_numbers(self):
        metrics = execute("sum(range(100000))").result["metrics"]
        self.assertEqual({"duration_ms", "cpu_time_ms", "peak_memory_bytes"}, set(metrics))
        self.assertGreater(metrics["duration_ms"], 0)
        self.assertGreater(metrics["cpu_time_ms"], 0)

    def test_validation_has_a_result_alone(self):
        outcome = execute("import math", kind="validate")
        self.assertEqual([b"R"], [kind for kind, _ in outcome.frames])
        self.assertEqual(True, outcome.result["valid"])

    def test_a_rehearsal_leaves_no_trace(self):
        before = (
            sys.stdout,
            sys.stderr,
            sys.stdin,
            sys.excepthook,
            list(sys.argv),
            os.listdir("."),
        )
        program.warm()
        after = (sys.stdout, sys.stderr, sys.stdin, sys.excepthook, list(sys.argv), os.listdir("."))
        self.assertEqual(before, after)
        self.assertEqual("a\n", execute("print('a')").stdout)


if __name__ == "__main__":
    unittest.main()
