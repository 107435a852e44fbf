"""Who gives way to whom, on processes and threads of the test's own."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from lockdown import priority

PROGRAM = """
import sys, threading
for _ in range(int(sys.argv[1]) - 1):
    threading.Thread(target=threading.Event().wait, daemon=True).start()
print("there", flush=True)
sys.stdin.read()
"""


@contextlib.contextmanager
def run_with_threads(count: int) -> Iterator[int]:
    """A process with so many threads that waits; its pid."""
    command = [sys.executable, "-I", "-S", "-c", PROGRAM, str(count)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process.pid
        process.kill()


@pytest.fixture
def priorities() -> priority.Priorities:
    return priority.Priorities(os.open("/proc", os.O_PATH), 10)


def policies(pid: int) -> list[tuple[int, int]]:
    """The policy and the niceness of each thread."""
    threads = [int(name) for name in os.listdir(f"/proc/{pid}/task")]
    return [(os.sched_getscheduler(one), os.getpriority(os.PRIO_PROCESS, one)) for one in threads]


def test_a_run_with_few_threads_is_niced(priorities: priority.Priorities) -> None:
    with run_with_threads(3) as pid:
        priorities.lower(pid)
        assert policies(pid) == [(os.SCHED_OTHER, 10)] * 3


def test_a_run_with_many_threads_runs_only_when_nobody_else_wants_to(
    priorities: priority.Priorities,
) -> None:
    with run_with_threads(6) as pid:
        priorities.lower(pid)
        assert [policy for policy, _ in policies(pid)] == [os.SCHED_IDLE] * 6


def test_so_do_all_when_there_are_more_than_twice_the_cores(
    priorities: priority.Priorities, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(priority, "_RUNS_MAX", 2)
    with run_with_threads(1) as first, run_with_threads(1) as second, run_with_threads(1) as third:
        for pid in (first, second):
            priorities.lower(pid)
        assert policies(first) + policies(second) == [(os.SCHED_OTHER, 10)] * 2
        priorities.lower(third)
        found = policies(first) + policies(second) + policies(third)
        assert [policy for policy, _ in found] == [os.SCHED_IDLE] * 3


def test_runs_that_are_over_do_not_count(
    priorities: priority.Priorities, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(priority, "_RUNS_MAX", 1)
    with run_with_threads(1) as over:
        priorities.lower(over)
    priorities.lower(over)
    with run_with_threads(1) as pid:
        priorities.lower(pid)
        assert policies(pid) == [(os.SCHED_OTHER, 10)]
