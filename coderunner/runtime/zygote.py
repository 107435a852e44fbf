"""A zygote: a warm interpreter that forks one locked-down execution for each order it gets.

It talks with the service alone, over descriptor 3, in lines:
    service → zygote   `{configuration}` (first line, JSON) · `f ID REHEARSAL SLOT` fork, with
                       ` FOLDER MODULES` in an environment · `n ID` run on at lower priority
                       · `s ID` stand still · `c ID` go on · `k ID` kill
    zygote → service   `ready PID` · `x ID STATUS UTIME_US STIME_US MAXRSS_KIB` (an execution ended)
It never reads a byte that an execution wrote.
"""

import os

# Before anything registers: the hooks of random, threading and logging run in every fork and touch
# some two hundred memory pages. A run seeds anew by itself, and in a zygote no other thread can
# hold a lock.
os.register_at_fork = lambda **_hooks: None

# ruff: noqa: E402
import base64
import contextlib
import ctypes.util
import gc
import importlib
import json
import select
import socket
import sys

# The plain C functions: those of `signal` look enum members up, which touches some seventy memory
# pages that every fork would have to copy.
from _signal import SIG_DFL, SIG_IGN, SIGCHLD, SIGCONT, SIGINT, SIGKILL, SIGSTOP, set_wakeup_fd  # ty: ignore
from _signal import signal as set_handler  # ty: ignore
from types import SimpleNamespace

CONTROL_FD = 3
REHEARSALS = 64
ARENAS_MIB = {"lean": 8, "data": 40}
DESCRIPTORS_MAX = 1 << 16
SIGNALS = {"s": SIGSTOP, "c": SIGCONT, "k": SIGKILL}
DATA_LIBRARIES = ("numpy", "pandas", "matplotlib.pyplot")
# ctypes.util.find_library asks compilers and ldconfig, which the box does not have.
KNOWN_LIBRARIES = {"zbar": "libzbar.so.0", "c": "libc.so.6", "m": "libm.so.6"}


class Zygote:
    """Forks, kills and reaps executions until the service closes the control socket."""

    def __init__(self, control: socket.socket, config: SimpleNamespace) -> None:
        from tiers import open_tier

        self._control = control
        self._config = config
        self._pids: dict[str, int] = {}
        self._ids: dict[int, str] = {}
        self._tier = open_tier(config)
        self._wakeup = _child_signal_pipe()

    def settle(self) -> None:
        """After everything is loaded: what forks share is made ready to be shared."""
        import rehearsal

        kind = self._config.kind
        self._tier.forget_loading()
        # The interpreter specializes code in place as it runs: done here it is done for all forks,
        # which would each have to copy the pages that it writes to.
        for _ in range(REHEARSALS):
            rehearsal.rehearse(kind)
        gc.collect()
        gc.freeze()
        self._tier.settle(lambda: rehearsal.rehearse_everyday(kind))

    def serve(self) -> None:
        """The loop; returns at the end of the control socket."""
        self._send(f"ready {os.getpid()}")
        poll = select.poll()
        poll.register(self._control, select.POLLIN)
        poll.register(self._wakeup, select.POLLIN)
        pending = b""
        while True:
            ready = dict(poll.poll())
            if self._wakeup in ready:
                os.read(self._wakeup, 4096)
                self._reap()
            if self._control.fileno() in ready:
                received = self._control.recv(65536)
                if not received:
                    return
                *orders, pending = (pending + received).split(b"\n")
                for order in orders:
                    self._obey(order.decode().split())

    def _obey(self, order: list[str]) -> None:
        match order:
            case ["f", execution_id, rehearsal, slot]:
                self._fork(execution_id, rehearsal, slot, None)
            case ["f", execution_id, rehearsal, slot, folder, modules]:
                self._fork(execution_id, rehearsal, slot, (folder, modules))
            case ["n", execution_id] if execution_id in self._pids:
                self._tier.lower_priority(self._pids[execution_id])
            case ["s" | "c" | "k" as word, execution_id] if execution_id in self._pids:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self._pids[execution_id], SIGNALS[word])

    def _fork(
        self, execution_id: str, rehearsal: str, slot: str, overlay: tuple[str, str] | None
    ) -> None:
        try:
            pid = self._tier.fork()
        except OSError as error:
            self._send(f"x {execution_id} -1 0 0 0")
            print(f"fork failed: {error}", file=sys.stderr, flush=True)
            return
        if pid == 0:
            self._become_execution(execution_id, rehearsal, slot, overlay)
        self._pids[execution_id], self._ids[pid] = pid, execution_id

    def _become_execution(
        self, execution_id: str, rehearsal: str, slot: str, overlay: tuple[str, str] | None
    ) -> None:
        """The child's whole life; never returns."""
        status = 70
        try:
            os.close(set_wakeup_fd(-1))
            os.close(self._wakeup)
            set_handler(SIGCHLD, SIG_DFL)
            os.close(CONTROL_FD)
            self._control.detach()
            from execution import live

            live(self._config, self._tier, execution_id, rehearsal, slot, overlay)
            status = 0
        except BaseException as error:  # noqa: BLE001 - nothing may return into the zygote's loop
            # The service learns that the run crashed from the missing result.
            os.write(2, f"execution: {type(error).__name__}: {error}\n".encode())
        finally:
            os._exit(status)

    def _reap(self) -> None:
        while self._ids:
            pid, status, usage = os.wait4(-1, os.WNOHANG)
            if pid == 0:
                return
            execution_id = self._ids.pop(pid)
            del self._pids[execution_id]
            times = f"{int(usage.ru_utime * 1e6)} {int(usage.ru_stime * 1e6)}"
            self._send(f"x {execution_id} {status} {times} {usage.ru_maxrss}")

    def _send(self, line: str) -> None:
        self._control.sendall(line.encode() + b"\n")


def _child_signal_pipe() -> int:
    """A descriptor that becomes readable when a child ended."""
    reading, writing = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
    set_handler(SIGCHLD, lambda *_: None)
    set_wakeup_fd(writing, warn_on_full_buffer=False)
    return reading


def _read_config(control: socket.socket) -> SimpleNamespace:
    line = b""
    while not line.endswith(b"\n"):
        line += control.recv(65536)
    config = SimpleNamespace(**json.loads(line))
    config.seccomp = base64.b64decode(config.seccomp)
    # Made once: each fork would touch the pages of every name in it.
    config.policy["imports"]["allowed"] = frozenset(config.policy["imports"]["allowed"])
    return config


def _preload(kind: str, guard: bool) -> None:
    """Imports of the base environment only: nothing that somebody installed runs here."""
    import execution

    execution.preload(guard)
    for name in DATA_LIBRARIES if kind == "data" else ():
        try:
            importlib.import_module(name)
        except Exception as error:  # noqa: BLE001 - a preload saves time and is worth no more
            print(f"{name} was not preloaded: {error}", file=sys.stderr, flush=True)


def main() -> None:
    """Reads the configuration, preloads, serves."""
    set_handler(SIGINT, SIG_IGN)
    # Whatever the service was started with: a log, a lock, a terminal.
    os.closerange(CONTROL_FD + 1, DESCRIPTORS_MAX)
    control = socket.socket(fileno=CONTROL_FD)
    config = _read_config(control)
    ctypes.util.find_library = lambda name: KNOWN_LIBRARIES.get(name)
    sys.path[:] = [*sys.path, *config.path]
    zygote = Zygote(control, config)
    from lockdown import heap

    heap.gather_blocks()
    arenas = heap.reserve_arenas(ARENAS_MIB[config.kind])
    _preload(config.kind, config.policy["guard"])
    del arenas
    zygote.settle()
    zygote.serve()


if __name__ == "__main__":
    main()
