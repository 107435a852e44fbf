"""An audit hook under the guards: files outside the scratch folder, processes and sockets.

It sees what Python code of libraries opens (pathlib, shutil, zipfile, pandas, numpy), which no
façade could follow. It is off until confine() is called, and then stays for the process's life.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache
from typing import Any

from language.facades.files import inside_scratch
from language.hardening import harden_loaded
from language.ownership import is_own_namespace
from language.pickles import find_class
from language.state import STATE

_READABLE = [
    sys.prefix,
    sys.base_prefix,
    sys.exec_prefix,
    "/usr/share",
    "/usr/local/share",
    "/usr/lib",
    "/etc/mime.types",
    "/etc/localtime",
    "/etc/fonts",
    "/dev/null",
    "/dev/urandom",
    "/var/cache/fontconfig",
]
_WRITE_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_installed = False
_realpath = os.path.realpath


def confine() -> None:
    """Confines this process for good; the scratch folder is that of the running program."""
    global _installed
    STATE.confined = True
    if not _installed:
        _installed = True
        sys.addaudithook(_hook)
        harden_loaded()


@cache
def _readable_prefixes() -> tuple[str, ...]:
    """Asked for at the first file outside the scratch folder: most programs open none."""
    found = [*_READABLE, *(entry for entry in sys.path if entry)]
    return tuple(({os.path.realpath(path) for path in found} | set(found)) - {"/"})


def _is_readable(path: str) -> bool:
    real = _realpath(path)
    return any(
        real == prefix or real.startswith(prefix.rstrip("/") + "/")
        for prefix in _readable_prefixes()
    )


def _refuse(path: Any) -> None:
    message = "only the working directory can be used; give a relative path"
    raise PermissionError(13, message, os.fsdecode(path))


def _open(args: tuple[Any, ...]) -> None:
    path, mode, flags = args
    if not isinstance(path, (str, bytes, os.PathLike)) or inside_scratch(path):
        return
    writes = bool(flags & _WRITE_FLAGS) if isinstance(flags, int) else False
    writes = writes or (isinstance(mode, str) and any(c in mode for c in "wax+"))
    if os.fsdecode(path) == os.devnull or (not writes and _is_readable(os.fsdecode(path))):
        return
    _refuse(path)


def _list(args: tuple[Any, ...]) -> None:
    path = args[0] if args and args[0] is not None else "."
    if isinstance(path, int) or inside_scratch(path) or _is_readable(os.fsdecode(path)):
        return
    _refuse(path)


def _change(args: tuple[Any, ...]) -> None:
    for path in args[:2]:
        if isinstance(path, (str, bytes, os.PathLike)) and not inside_scratch(path):
            _refuse(path)


def _change_first(args: tuple[Any, ...]) -> None:
    _change(args[:1])


def _database(args: tuple[Any, ...]) -> None:
    path = args[0]
    if isinstance(path, str) and path.startswith("file:"):
        raise PermissionError("database addresses are not available; give a relative path")
    if path not in (":memory:", "", b"") and isinstance(path, (str, bytes)):
        _change((path,))


def _no_process(_: tuple[Any, ...]) -> None:
    raise PermissionError("a program cannot start or signal others here; do the work in Python")


def _no_network(_: tuple[Any, ...]) -> None:
    raise OSError(101, "network is off in the sandbox")


def _no_native(_: tuple[Any, ...]) -> None:
    """Libraries call native code; the program itself may not."""
    frame = sys._getframe(2)
    while frame is not None and str(frame.f_globals.get("__name__")).startswith("ctypes"):
        frame = frame.f_back  # type: ignore[assignment]
    if frame is None or not is_own_namespace(frame.f_globals):
        return
    raise PermissionError("native code cannot be loaded by address here")


def _no_extension(_: tuple[Any, ...]) -> None:
    raise PermissionError("native code cannot be loaded into sqlite3 here")


_IMPORTERS = ("importlib._bootstrap_external", "_frozen_importlib_external")


def _only_imports(_: tuple[Any, ...]) -> None:
    """Marshalled code is read by Python's own imports only."""
    caller = sys._getframe(2).f_globals
    if caller.get("__name__") not in _IMPORTERS or is_own_namespace(caller):
        raise PermissionError("marshalled data can run code; use json, csv or parquet")


def _only_libraries(_: tuple[Any, ...]) -> None:
    if is_own_namespace(sys._getframe(2).f_globals):
        raise PermissionError("functions cannot be built of code here; use def or lambda")


_RULES: dict[str, Callable[[tuple[Any, ...]], None]] = {
    "open": _open,
    "os.listdir": _list,
    "os.scandir": _list,
    "sqlite3.connect": _database,
    "sqlite3.enable_load_extension": _no_extension,
    "sqlite3.load_extension": _no_extension,
    "socket.connect": _no_network,
    "socket.bind": _no_network,
    "socket.sendto": _no_network,
    "pickle.find_class": find_class,
    "marshal.loads": _only_imports,
    "marshal.load": _only_imports,
    "code.__new__": _only_libraries,
    "function.__new__": _only_libraries,
}
_RULES |= dict.fromkeys(
    """ctypes.addressof ctypes.call_function ctypes.cdata ctypes.dlopen ctypes.dlsym
    ctypes.dlsym/handle ctypes.string_at ctypes.wstring_at ctypes.memoryview_at""".split(),
    _no_native,
)
_RULES |= dict.fromkeys("os.rename os.link os.symlink".split(), _change)
_RULES |= dict.fromkeys(
    """os.mkdir os.remove os.rmdir os.truncate os.chmod os.chown os.utime os.chdir
    shutil.rmtree""".split(),
    _change_first,
)
_RULES |= dict.fromkeys(
    """os.system os.exec os.fork os.forkpty os.posix_spawn os.spawn os.kill os.killpg pty.spawn
    subprocess.Popen signal.pthread_kill""".split(),
    _no_process,
)


def _hook(event: str, args: tuple[Any, ...]) -> None:
    rule = _RULES.get(event)
    if rule is not None and STATE.confined:
        rule(args)
