"""Lets go of the library pages that only loading has read.

They count as memory at rest, and each fork copies its entry for them and gives it back at its end.
"""

import contextlib
import os
from collections.abc import Iterator

from lockdown.page_tables import madvise

_MADV_DONTNEED = 4


def forget_library_pages(proc: int) -> None:
    """Those pages that are needed come back from the files; where that is refused, nothing changes."""
    with contextlib.suppress(OSError):
        for start, end in _untouched(proc):
            madvise(start, end - start, _MADV_DONTNEED)


def _untouched(proc: int) -> Iterator[tuple[int, int]]:
    """Read-only mappings of files without a page of their own, which relocated addresses would be."""
    handle = os.open("self/smaps", os.O_RDONLY | os.O_CLOEXEC, dir_fd=proc)
    with os.fdopen(handle) as maps:
        lines = maps.read().splitlines()
    span = ""
    for fields in (line.split(maxsplit=5) for line in lines):
        if "-" in fields[0]:
            is_file = len(fields) == 6 and fields[5].startswith("/")
            span = fields[0] if is_file and fields[1] in ("r-xp", "r--p") else ""
        elif span and fields[:2] == ["Anonymous:", "0"]:
            first, last = span.split("-")
            yield int(first, 16), int(last, 16)
