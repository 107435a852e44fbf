"""Resource limits that every execution gets before it reads its request."""

import os
import resource
from typing import NamedTuple

_OPEN_FILES_MAX = 256
_MIB = 1 << 20


# What mapped files may take of the address space: libraries map more than they use, and what they
# only read is the machine's cache.
MAPPED_FILES_MAX_BYTES = 8 << 30


class Held(NamedTuple):
    """What a fork has inherited, which its limits count: of address space, and of it what can be written."""

    space_bytes: int
    data_bytes: int


def apply(
    held: Held,
    memory_max_bytes: int,
    cpu_max_s: int,
    file_max_bytes: int,
    threads_max: int | None,
) -> None:
    """The service's upper bounds; the request's own, lower ones follow when it is known."""
    bound(resource.RLIMIT_CPU, cpu_max_s, cpu_max_s + 1)
    bound_memory(held, memory_max_bytes)
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


def bound_memory(held: Held, memory_bytes: int) -> None:
    """What can be written counts (RLIMIT_DATA: private mappings, from Linux 4.7 on); the filter of
    system calls refuses the mappings that are memory and count nowhere."""
    data_max = held.data_bytes + memory_bytes
    space_max = held.space_bytes + memory_bytes + MAPPED_FILES_MAX_BYTES
    bound(resource.RLIMIT_DATA, data_max, data_max)
    bound(resource.RLIMIT_AS, space_max, space_max)


def held_bytes(proc: int) -> Held:
    """VmSize and VmData of this process."""
    handle = os.open("self/statm", os.O_RDONLY | os.O_CLOEXEC, dir_fd=proc)
    try:
        pages = [int(number) for number in os.read(handle, 128).split()]
    finally:
        os.close(handle)
    page_bytes = resource.getpagesize()
    return Held(pages[0] * page_bytes, pages[5] * page_bytes)
