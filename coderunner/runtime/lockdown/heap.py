"""Keeps what a zygote loads in few, large pieces of memory.

Python takes its memory a mebibyte at a time and the C library maps large blocks one by one, each
into a gap between libraries: none holds a huge page, and each is a mapping that every fork copies.
"""

import ctypes

_MIB = 1 << 20
_BLOCK_BYTES = 470  # with its head the largest that Python takes from its own arenas
_BLOCKS_PER_MIB = 2000
_WINDOW_BITS = 19  # half of an arena: one of them lies in it whole
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
# Where the C library's own adaptation ends, once a program has freed blocks as large as these.
_MAPPED_FROM_BYTES = 32 * _MIB


def gather_blocks() -> None:
    """Has the C library take all but the largest blocks from one heap; elsewhere nothing changes."""
    mallopt = getattr(ctypes.PyDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, _MAPPED_FROM_BYTES)
        mallopt(_TRIM_THRESHOLD, 2 * _MAPPED_FROM_BYTES)


def reserve_arenas(size_mib: int) -> list[bytes]:
    """Room for Python's small objects, side by side; what stays empty is given back with the list."""
    blocks = [bytes(_BLOCK_BYTES) for _ in range(size_mib * _BLOCKS_PER_MIB)]
    return list({id(block) >> _WINDOW_BITS: block for block in blocks}.values())
