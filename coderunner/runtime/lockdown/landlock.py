"""Landlock: what the file system, TCP and signals mean to an execution. Needs ABI 1 (Linux 5.13).

Constants from linux/landlock.h; TCP from ABI 4, scopes (signals, abstract sockets) from ABI 6.
"""

import ctypes
import os
import stat

from lockdown import libc

_CREATE, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_RULE_PATH_BENEATH = 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_REFER, _TRUNCATE, _IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
_MAKE_CHAR, _MAKE_SOCK, _MAKE_BLOCK = 1 << 6, 1 << 9, 1 << 11
# The kernel refuses rules that give a file what only a folder has.
_OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | _TRUNCATE | _IOCTL_DEV

READ = READ_FILE | READ_DIR


class _Ruleset(ctypes.Structure):
    _fields_ = [("fs", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64)]


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("allowed", ctypes.c_uint64), ("parent_fd", ctypes.c_int32)]


def abi() -> int:
    """The kernel's Landlock version, 0 where there is none."""
    try:
        return libc.syscall(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    except OSError:
        return 0


def _all_fs(version: int) -> int:
    known = (1 << 13) - 1
    for since, access in ((2, _REFER), (3, _TRUNCATE), (5, _IOCTL_DEV)):
        known |= access if version >= since else 0
    return known


def _size(version: int) -> int:
    return 24 if version >= 6 else 16 if version >= 4 else 8


def write_access(version: int) -> int:
    """All that may be done in the scratch folder: everything but running, devices and sockets."""
    return _all_fs(version) & ~(EXECUTE | _MAKE_CHAR | _MAKE_BLOCK | _MAKE_SOCK | _IOCTL_DEV)


def create(version: int, *, has_network: bool = False) -> int:
    """An empty ruleset that denies all files, TCP unless told else, and signals out of the domain."""
    net = 3 if version >= 4 and not has_network else 0
    ruleset = _Ruleset(_all_fs(version), net, 3 if version >= 6 else 0)
    return libc.syscall(
        _CREATE, ctypes.byref(ruleset), ctypes.c_size_t(_size(version)), ctypes.c_uint32(0)
    )


def allow(ruleset: int, path: str, access: int) -> None:
    """Allows `access` below `path`; a path that does not exist is passed over."""
    try:
        parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        if not stat.S_ISDIR(os.fstat(parent).st_mode):
            access &= _OF_FILES
        rule = _PathBeneath(access, parent)
        libc.syscall(
            _ADD_RULE,
            ctypes.c_int(ruleset),
            ctypes.c_int(_RULE_PATH_BENEATH),
            ctypes.byref(rule),
            ctypes.c_uint32(0),
        )
    finally:
        os.close(parent)


def enforce(ruleset: int) -> None:
    """Binds this process to `ruleset` for good; needs no_new_privs."""
    libc.syscall(_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0))
