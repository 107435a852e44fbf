"""Installs the exported seccomp program (see seccomp_export.py) on an execution."""

import ctypes
import os
import struct

from lockdown import libc

# Stands in the exported program where an execution's own pid belongs.
PID_PLACEHOLDER = 0x7F00_0001
_PLACEHOLDER_BYTES = struct.pack("=I", PID_PLACEHOLDER)
_INSTRUCTION_BYTES = 8


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]


def install(exported: bytes) -> None:
    """Binds this thread, and those it starts, to the allow-list, for good."""
    own = exported.replace(_PLACEHOLDER_BYTES, struct.pack("=I", os.getpid()))
    buffer = ctypes.create_string_buffer(own, len(own))
    length = len(own) // _INSTRUCTION_BYTES
    libc.seccomp_filter(_Program(length, ctypes.addressof(buffer)))
