"""`os`: paths, the scratch folder's files and an environment of the program's own."""

from __future__ import annotations

import os
import stat
from typing import Any

from language.facades.base import Facade, facade_of
from language.facades.files import check_path

_PLAIN = """path name sep altsep extsep pathsep linesep curdir pardir devnull defpath fspath
fsencode fsdecode PathLike getcwd getcwdb strerror urandom cpu_count error stat_result DirEntry
terminal_size times times_result SEEK_SET SEEK_CUR SEEK_END F_OK R_OK W_OK X_OK getpid getppid
get_terminal_size process_cpu_count O_RDONLY O_WRONLY O_RDWR O_CREAT O_EXCL O_TRUNC O_APPEND"""
_ONE_PATH = """listdir scandir mkdir makedirs remove unlink rmdir removedirs stat lstat access chmod
utime truncate walk chdir readlink"""
_TWO_PATHS = "rename renames replace link symlink"
_NO_PROCESS = "a program cannot start or signal others here; do the work in Python"


class OsFacade(Facade):
    """What is missing is mostly processes."""

    _missing = dict.fromkeys(
        """system popen fork forkpty kill killpg abort posix_spawn execv execve execl execlp execvp
        spawnl spawnv wait waitpid nice setuid""".split(),
        _NO_PROCESS,
    )


def _one_path(function: Any) -> Any:
    def confined(path: Any = ".", *args: Any, **kwargs: Any) -> Any:
        check_path(path)
        return function(path, *args, **kwargs)

    confined.__name__ = confined.__qualname__ = function.__name__
    return confined


def _two_paths(function: Any) -> Any:
    def confined(src: Any, dst: Any, *args: Any, **kwargs: Any) -> Any:
        check_path(src)
        check_path(dst)
        return function(src, dst, *args, **kwargs)

    confined.__name__ = confined.__qualname__ = function.__name__
    return confined


class Environment(dict[str, str]):
    """os.environ: a plain dict that takes text only, and knows nothing of the host."""

    def __setitem__(self, key: str, value: str) -> None:
        if not isinstance(key, str) or not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        super().__setitem__(key, value)


def _one_file(function: Any) -> Any:
    def confined(fd: int, *args: Any, **kwargs: Any) -> Any:
        # tempfile.mkstemp() hands out descriptors of files; the others belong to the sandbox.
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise PermissionError(f"descriptor {fd} is not a file of this program")
        return function(fd, *args, **kwargs)

    confined.__name__ = confined.__qualname__ = function.__name__
    return confined


def build() -> Facade:
    """The façade."""
    environ = Environment({"HOME": os.getcwd(), "LANG": "C.UTF-8", "PATH": "", "USER": "sandbox"})
    own: dict[str, Any] = {name: _one_path(getattr(os, name)) for name in _ONE_PATH.split()}
    own |= {name: _two_paths(getattr(os, name)) for name in _TWO_PATHS.split()}
    own |= {name: _one_file(getattr(os, name)) for name in "close fdopen write read fstat".split()}
    own |= {
        "environ": environ,
        "getenv": environ.get,
        "putenv": environ.__setitem__,
        "unsetenv": lambda name, /: environ.pop(name, None) and None,
        "get_exec_path": lambda env=None: [],
        "getlogin": lambda: "sandbox",
        "getuid": lambda: 1000,
        "umask": lambda mask, /: 0o022,
        "_exit": _no_exit,
    }
    return facade_of(os, _PLAIN, own, OsFacade)


def _no_exit(status: int = 0, /) -> None:
    raise SystemExit(status)
