"""The one way out of the process: keeps frames whole and in order, and makes many small ones cheap."""

import signal
from _thread import RLock, get_ident
from collections import deque
from collections.abc import Callable
from time import monotonic

Send = Callable[[bytes, bytes], None]

FRAME_MAX_BYTES = 64 << 10
_DIRECT_WRITES = 200
_BUFFER_BYTES = 16 << 10
_QUIET_S = 0.001
_ALARM_S = 0.02
_BACKLOG_BYTES = 1 << 20


class Outlet:
    """Sends text at once while there is little of it, then gathers it for some milliseconds.

    The process may be killed at any moment, so nothing waits longer than the next write after
    a quiet millisecond, 16 KiB, or a 20 ms alarm. A queue and a drain that never waits for itself
    make it safe to write from other threads, from signal handlers and from `__del__`.
    """

    def __init__(self, send: Send) -> None:
        self._send = send
        self._queue: deque[tuple[bytes, bytes]] = deque()
        self._queued_bytes = 0
        self._lock = RLock()
        self._owner = 0
        self._direct = _DIRECT_WRITES
        self._sent_at = 0.0
        self._is_armed = False
        self._has_alarm = False
        self._is_open = True

    def open_alarm(self) -> None:
        """Lets a loop that prints no more still deliver what it printed; main thread only."""
        signal.signal(signal.SIGALRM, self._on_alarm)
        signal.siginterrupt(signal.SIGALRM, False)
        self._has_alarm = True

    def close_alarm(self) -> None:
        """Undoes `open_alarm`."""
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        self._has_alarm = False

    def write(self, kind: bytes, data: bytes) -> None:
        """Takes bytes for stdout (`O`) or stderr (`E`)."""
        self._queue.append((kind, data))
        self._queued_bytes += len(data)
        if self._direct > 0:
            self._direct -= 1
            self._drain()
        elif self._queued_bytes >= _BUFFER_BYTES or monotonic() - self._sent_at >= _QUIET_S:
            self._drain()
        elif not self._is_armed:
            self._arm()

    def frame(self, kind: bytes, payload: bytes) -> None:
        """Sends one frame of any kind after all that was written before it."""
        self.flush()
        with self._lock:
            self._put(kind, payload)

    def flush(self) -> None:
        """Sends all that was written; waits for a thread that is sending."""
        with self._lock:
            self._send_queue()

    def close(self) -> None:
        """Drops whatever comes later, for instance from threads that outlive the result."""
        self._is_open = False

    def _drain(self) -> None:
        """Whoever sends already takes the rest along; only a large backlog waits for it."""
        while self._queue:
            must_wait = self._queued_bytes > _BACKLOG_BYTES and self._owner != get_ident()
            if self._owner == get_ident() or not self._lock.acquire(must_wait):
                return
            try:
                self._send_queue()
            finally:
                self._lock.release()

    def _send_queue(self) -> None:
        before, self._owner = self._owner, get_ident()
        try:
            while self._queue:
                kind, data = self._take()
                for part in _slices(data):
                    self._put(kind, part)
            self._sent_at = monotonic()
        finally:
            self._owner = before

    def _take(self) -> tuple[bytes, bytes]:
        """The next run of bytes of one kind."""
        queue = self._queue
        kind, data = queue.popleft()
        if queue and queue[0][0] == kind:
            parts, size = [data], len(data)
            while queue and queue[0][0] == kind and size < FRAME_MAX_BYTES:
                part = queue.popleft()[1]
                parts.append(part)
                size += len(part)
            data = b"".join(parts)
        self._queued_bytes = 0 if not queue else max(0, self._queued_bytes - len(data))
        return kind, data

    def _put(self, kind: bytes, payload: bytes) -> None:
        if not self._is_open:
            return
        try:
            self._send(kind, payload)
        except OSError:
            self._is_open = False

    def _arm(self) -> None:
        if self._has_alarm:
            self._is_armed = True
            signal.setitimer(signal.ITIMER_REAL, _ALARM_S)
        else:
            self._drain()

    def _on_alarm(self, *_: object) -> None:
        self._is_armed = False
        self._drain()


def _slices(data: bytes) -> list[bytes]:
    """Parts of at most one frame's size that do not cut a UTF-8 character."""
    if len(data) <= FRAME_MAX_BYTES:
        return [data]
    parts, start = [], 0
    while start < len(data):
        end = min(len(data), start + FRAME_MAX_BYTES)
        cut = end
        while cut < len(data) and end - cut < 3 and data[cut] & 0xC0 == 0x80:
            cut -= 1
        parts.append(data[start:cut])
        start = cut
    return parts
