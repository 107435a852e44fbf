"""Copies the pages that a run will write to in one go, before its request is there.

A fork shares its memory and the kernel copies each page at the first write to it, a fault each.
A zygote learns once which pages those are: from a trial child, whose page table the kernel shows.
"""

import ctypes
import os
import struct
from collections.abc import Callable, Iterator

_PAGE_BYTES = os.sysconf("SC_PAGESIZE")
_PRESENT, _OF_FILE, _EXCLUSIVE = 1 << 63, 1 << 61, 1 << 56
_SYS_PROCESS_MADVISE = 440
_PIDFD_SELF = -10000  # Linux 6.14
_MADV_POPULATE_WRITE = 23
_VECTORS_MAX = 1024
# Larger mappings are room that a library has reserved and hardly uses.
_RESERVATION_BYTES = 512 << 20

_syscall = ctypes.PyDLL(None, use_errno=True).syscall
_syscall.restype = ctypes.c_long


class OwnPages:
    """The spans of memory that `work` writes to in a fork of this process."""

    def __init__(self, proc: int, work: Callable[[], None]) -> None:
        spans = _written_by_a_child(proc, work)
        self._vectors = (ctypes.c_size_t * (2 * len(spans)))()
        for index, (start, end) in enumerate(spans):
            self._vectors[2 * index : 2 * index + 2] = (start, end - start)
        self._count = len(spans)

    def populate(self) -> None:
        """Makes them this process's own. An older kernel refuses: then nothing has changed."""
        first = ctypes.addressof(self._vectors)
        for done in range(0, self._count, _VECTORS_MAX):
            _syscall(
                ctypes.c_long(_SYS_PROCESS_MADVISE),
                ctypes.c_int(_PIDFD_SELF),
                ctypes.c_void_p(first + done * 2 * ctypes.sizeof(ctypes.c_size_t)),
                ctypes.c_size_t(min(_VECTORS_MAX, self._count - done)),
                ctypes.c_int(_MADV_POPULATE_WRITE),
                ctypes.c_uint(0),
            )


def _written_by_a_child(proc: int, work: Callable[[], None]) -> list[list[int]]:
    said, say = os.pipe()
    held, hold = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(hold)
            work()
            os.write(say, b".")
            os.read(held, 1)
        finally:
            os._exit(0)
    os.close(say)
    try:
        return _own_spans(proc, pid) if os.read(said, 1) else []
    except OSError:  # a kernel that does not show page tables: forks copy as they go
        return []
    finally:
        for handle in (said, held, hold):
            os.close(handle)
        os.waitpid(pid, 0)


def _own_spans(proc: int, pid: int) -> list[list[int]]:
    """Neighbouring pages, [start, end), of this process's mappings that `pid` has a copy of."""
    spans: list[list[int]] = []
    table = os.open(f"{pid}/pagemap", os.O_RDONLY | os.O_CLOEXEC, dir_fd=proc)
    try:
        for start, end in _writable(proc):
            entries = os.pread(table, (end - start) // _PAGE_BYTES * 8, start // _PAGE_BYTES * 8)
            for index, (entry,) in enumerate(struct.iter_unpack("=Q", entries)):
                if not (entry & _PRESENT and entry & _EXCLUSIVE) or entry & _OF_FILE:
                    continue
                page = start + index * _PAGE_BYTES
                if spans and spans[-1][1] == page:
                    spans[-1][1] += _PAGE_BYTES
                else:
                    spans.append([page, page + _PAGE_BYTES])
    finally:
        os.close(table)
    return spans


def _writable(proc: int) -> Iterator[tuple[int, int]]:
    handle = os.open("self/maps", os.O_RDONLY | os.O_CLOEXEC, dir_fd=proc)
    with os.fdopen(handle) as maps:
        for line in maps.read().splitlines():
            span, access, *_ = line.split(maxsplit=2)
            first, last = (int(address, 16) for address in span.split("-"))
            if access == "rw-p" and last - first <= _RESERVATION_BYTES:
                yield first, last
