"""Resource limits that every execution gets before it reads its request."""

import os
import resource

_OPEN_FILES_MAX = 256
_MIB = 1 << 20


def apply(
    memory_max_bytes: int, cpu_max_s: int, file_max_bytes: int, threads_max: int | None
) -> None:
    """The service's upper bounds; the request's own, lower ones follow when it is known."""
    bound(resource.RLIMIT_CPU, cpu_max_s, cpu_max_s + 1)
    bound(resource.RLIMIT_AS, memory_max_bytes, memory_max_bytes)
    bound(resource.RLIMIT_FSIZE, file_max_bytes, file_max_bytes)
    bound(resource.RLIMIT_NOFILE, _OPEN_FILES_MAX, _OPEN_FILES_MAX)
    bound(resource.RLIMIT_CORE, 0, 0)
    bound(resource.RLIMIT_MEMLOCK, _MIB, _MIB)
    bound(resource.RLIMIT_MSGQUEUE, 0, 0)
    if threads_max is not None:
        bound(resource.RLIMIT_NPROC, threads_max, threads_max)


def bound(kind: int, soft: int, hard: int) -> None:
    """Lowers a limit, never above what the process was given."""
    current = resource.getrlimit(kind)[1]
    if current != resource.RLIM_INFINITY:
        soft, hard = min(soft, current), min(hard, current)
    resource.setrlimit(kind, (soft, hard))


def address_space_bytes(proc: int) -> int:
    """VmSize of this process: RLIMIT_AS counts what a fork has inherited."""
    handle = os.open("self/statm", os.O_RDONLY | os.O_CLOEXEC, dir_fd=proc)
    try:
        return int(os.read(handle, 64).split()[0]) * resource.getpagesize()
    finally:
        os.close(handle)
