"""Who goes first when there is more to run than there are cores."""

import contextlib
import os

# Threads that pass a lock around are woken all the time: some dozens of them, though niced, kept
# the service waiting for seconds. Those of the idle policy give way to whatever else wants to run,
# which a single long run on a busy machine should not have to.
_THREADS_MAX = 4
_RUNS_MAX = 2 * (os.cpu_count() or 1)


class Priorities:
    """Lets runs that last go after everything else: niced, or idle where there are many."""

    def __init__(self, proc: int, niceness: int) -> None:
        self._proc = proc
        self._niceness = niceness
        self._niced: set[int] = set()
        self._idle: set[int] = set()

    def lower(self, pid: int) -> None:
        """The run of process `pid` lasts, or may have started threads since it was said so."""
        threads = self._threads_of(pid)
        self._niced = {other for other in self._niced - {pid} if self._threads_of(other)}
        self._idle = {other for other in self._idle - {pid} if self._threads_of(other)}
        if len(self._niced) + len(self._idle) >= _RUNS_MAX:
            for other in self._niced:
                self._make_idle(other)
            self._niced.clear()
            self._make_idle(pid)
        elif len(threads) > _THREADS_MAX:
            self._make_idle(pid)
        else:
            self._niced.add(pid)
            for thread in threads:
                with contextlib.suppress(OSError):
                    os.setpriority(os.PRIO_PROCESS, thread, self._niceness)

    def _make_idle(self, pid: int) -> None:
        self._idle.add(pid)
        for thread in self._threads_of(pid):
            with contextlib.suppress(OSError):
                os.sched_setscheduler(thread, os.SCHED_IDLE, os.sched_param(0))

    def _threads_of(self, pid: int) -> list[int]:
        """The threads of a process as the zygote numbers them, none when it is gone."""
        try:
            folder = os.open(
                f"{pid}/task", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=self._proc
            )
        except OSError:
            return []
        try:
            return [int(name) for name in os.listdir(folder)]
        except OSError:
            return []
        finally:
            os.close(folder)
