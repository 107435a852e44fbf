"""Capabilities: all are given up before an execution reads anything."""

import ctypes

from lockdown import libc

CAP_KILL, CAP_SETGID, CAP_SETUID, CAP_SYS_NICE = 5, 6, 7, 23
_VERSION_3 = 0x20080522
_CAPS_MAX = 64
_capset = ctypes.PyDLL(None, use_errno=True).capset


class _Header(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]


class _Data(ctypes.Structure):
    _fields_ = [
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    ]


def keep_only(*capabilities: int, inheritable: bool = False) -> None:
    """Sets effective and permitted to `capabilities`, and inheritable to them or to none."""
    mask = sum(1 << capability for capability in capabilities)
    data = (_Data * 2)(_Data(mask, mask, mask if inheritable else 0), _Data(0, 0, 0))
    header = _Header(_VERSION_3, 0)
    libc.check(_capset(ctypes.byref(header), data), "capset")


def raise_ambient(*capabilities: int) -> None:
    """Lets `capabilities`, which must be inheritable, outlive an exec."""
    for capability in capabilities:
        libc.prctl(libc.PR_CAP_AMBIENT, libc.PR_CAP_AMBIENT_RAISE, capability)


def drop_all() -> None:
    """No capability is left, nor can one come back: neither by exec nor by inheritance."""
    _drop_bounding_set()
    libc.prctl(libc.PR_CAP_AMBIENT, libc.PR_CAP_AMBIENT_CLEAR_ALL)
    keep_only()
    libc.prctl(libc.PR_SET_NO_NEW_PRIVS, 1)


def _count_known() -> int:
    """How many capabilities the kernel has: reading one beyond the last is an error."""
    for capability in range(_CAPS_MAX):
        try:
            libc.prctl(libc.PR_CAPBSET_READ, capability)
        except OSError:
            return capability
    return _CAPS_MAX


_KNOWN = range(_count_known())


def _drop_bounding_set() -> None:
    """Needs CAP_SETPCAP, which the maker of a user namespace has; elsewhere it is left alone."""
    for capability in _KNOWN:
        if libc.prctl_or_error(libc.PR_CAPBSET_DROP, capability) != 0:
            return
