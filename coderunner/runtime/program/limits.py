"""The request's own limits, below those that the process was given before it read the request."""

import mmap
import resource
from math import ceil

from lockdown.limits import Held, bound_memory

_PAGE_BYTES = resource.getpagesize()
_UNLIMITED = resource.RLIM_INFINITY
# Room to report a MemoryError in, let go when one arrives.
RESERVE_BYTES = 4 << 20
Reserve = mmap.mmap | None


def apply(request: dict[str, object]) -> Reserve:
    """Bounds memory and CPU time of this process; returns the reserve."""
    held = request.get("held") or Held(
        _held_bytes(resource.RLIMIT_AS), _held_bytes(resource.RLIMIT_DATA)
    )
    reserve = _map(RESERVE_BYTES)
    bound_memory(held, RESERVE_BYTES + int(request["memory_bytes"]))
    bound_cpu(int(request["timeout_ms"]))
    return reserve


def rehearse() -> None:
    """The calls of `apply`, changing nothing."""
    _map(RESERVE_BYTES).close()
    resource.getrusage(resource.RUSAGE_SELF)
    for kind in (resource.RLIMIT_AS, resource.RLIMIT_DATA, resource.RLIMIT_CPU):
        soft, hard = resource.getrlimit(kind)
        _lower(kind, hard if soft == _UNLIMITED else soft)


def release(reserve: Reserve) -> None:
    """Lets the reserve go, so that there is room to tell of a MemoryError."""
    if reserve is not None:
        reserve.close()


def bound_cpu(timeout_ms: int) -> None:
    """CPU seconds over all threads, one more than the time limit so that Node's clock comes first."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _lower(resource.RLIMIT_CPU, ceil(timeout_ms / 1000 + used.ru_utime + used.ru_stime) + 1)


def _map(size_bytes: int) -> mmap.mmap:
    return mmap.mmap(-1, size_bytes, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)


def _held_bytes(kind: int) -> int:
    """What this process holds, without /proc: the smallest limit under which a page can be mapped."""
    soft, hard = resource.getrlimit(kind)
    low, high = 0, (1 << 47) if soft == _UNLIMITED else soft
    try:
        while high - low > _PAGE_BYTES:
            middle = (low + high) // 2 // _PAGE_BYTES * _PAGE_BYTES
            resource.setrlimit(kind, (middle, hard))
            if _can_map():
                high = middle
            else:
                low = middle
    finally:
        resource.setrlimit(kind, (soft, hard))
    return high


def _can_map() -> bool:
    try:
        _map(_PAGE_BYTES).close()
        return True
    except OSError:
        return False


def _lower(kind: int, value: int) -> None:
    """Sets soft and hard limit, never above what is in force."""
    soft, hard = resource.getrlimit(kind)
    bound = min((limit for limit in (value, soft, hard) if limit != _UNLIMITED), default=_UNLIMITED)
    resource.setrlimit(kind, (bound, bound))
