"""Opening files: inside the scratch folder only."""

from __future__ import annotations

import os
import sys
from typing import Any

from language.state import STATE

# Bound here: what a program made of the module's own would decide where files may be.
_realpath = os.path.realpath


def inside_scratch(path: Any) -> bool:
    """Whether a path, its links followed, lies in the scratch folder."""
    real = _realpath(os.fsdecode(path))
    scratch = STATE.scratch
    return real == scratch or real.startswith(scratch.rstrip("/") + "/")


def check_path(path: Any) -> None:
    """Raises PermissionError for a path outside the scratch folder."""
    if not inside_scratch(path):
        raise PermissionError(
            13, "only the working directory can be used; give a relative path", os.fsdecode(path)
        )


def confined_open(file: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
    """The builtin open."""
    if isinstance(file, int):
        if file == 0 and mode in ("r", "rt", "rb"):
            return sys.stdin.buffer if mode == "rb" else sys.stdin
        raise PermissionError("file descriptors are not available; give a path")
    if file != os.devnull:
        check_path(file)
    return open(file, mode, *args, **kwargs)


confined_open.__name__ = confined_open.__qualname__ = "open"
