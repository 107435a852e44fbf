# Memory that is mapped without permissions, which counts nowhere, and then made writable.
# guarded: rejected module_not_allowed
# plain: returns ["ENOMEM", "ENOMEM"]
import ctypes
import errno

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, *[ctypes.c_int] * 3, ctypes.c_long]
libc.mprotect.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
libc.mremap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_size_t, ctypes.c_int]
libc.mremap.restype = ctypes.c_void_p


def said(result):
    return errno.errorcode[ctypes.get_errno()] if result in (-1, 2**64 - 1) else "done"


closed = libc.mmap(None, 2**30, 0, 0x22, -1, 0)
small = libc.mmap(None, 4096, 3, 0x22, -1, 0)
[said(libc.mprotect(closed, 2**30, 3)), said(libc.mremap(small, 4096, 2**30, 1))]
