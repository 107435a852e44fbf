"""Makes a fork of a large process cheap: what it copies, and what its child faults in.

The kernel copies the page table of a private file mapping at fork only when a page of it was
written once (`vma_needs_copy` in mm/memory.c); otherwise each child faults its way through the
interpreter's own code again: some 250 faults for Hello.
"""

import ctypes
import os

_READ, _WRITE, _EXECUTE = 1, 2, 4
_LIBRARIES = ("libpython", "libc.so", "ld-linux", "/lib-dynload/", "/bin/python", "numpy", "pandas")

_HUGE_PAGE_BYTES = 2 << 20
_MADV_COLLAPSE = 25  # Linux 6.1

_libc = ctypes.PyDLL(None, use_errno=True)
madvise = _libc.madvise
madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
_mprotect = _libc.mprotect
_mprotect.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]


def inherit_library_pages(proc: int) -> None:
    """Writes one byte of each library mapping back as it is; where that is refused, nothing changes."""
    for fields in _mappings(proc):
        if len(fields) == 6 and fields[1] in ("r-xp", "r--p") and _is_library(fields[5]):
            _rewrite_first_byte(fields[0], fields[1])


def collapse_heap(proc: int) -> None:
    """Puts the heap on huge pages: a fork then copies one entry for each 512 pages.

    A child's write splits only the entry that it falls on. Where the kernel cannot, nothing changes.
    """
    for fields in _mappings(proc):
        if fields[1] == "rw-p" and (len(fields) == 5 or fields[5].startswith("[heap]")):
            start, end = (int(address, 16) for address in fields[0].split("-"))
            first = -(-start // _HUGE_PAGE_BYTES) * _HUGE_PAGE_BYTES
            last = end // _HUGE_PAGE_BYTES * _HUGE_PAGE_BYTES
            for address in range(first, last, _HUGE_PAGE_BYTES):
                madvise(address, _HUGE_PAGE_BYTES, _MADV_COLLAPSE)


def _mappings(proc: int) -> list[list[str]]:
    handle = os.open("self/maps", os.O_RDONLY | os.O_CLOEXEC, dir_fd=proc)
    with os.fdopen(handle) as maps:
        return [line.split(maxsplit=5) for line in maps]


def _is_library(path: str) -> bool:
    return any(part in path for part in _LIBRARIES)


def _rewrite_first_byte(span: str, access: str) -> None:
    start, end = (int(address, 16) for address in span.split("-"))
    original = _READ | (_EXECUTE if "x" in access else 0)
    if _mprotect(start, end - start, original | _WRITE) != 0:
        return
    first = ctypes.c_ubyte.from_address(start)
    first.value = first.value
    _mprotect(start, end - start, original)
