"""The files that a program left in `output/`: regular ones only, no link is followed, within caps."""

import hashlib
import json
import os
import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from program.media_types import media_type
from program.outlet import Outlet

COUNT_MAX = 1000
DEPTH_MAX = 32
# In UTF-16 units, as the service counts.
PATH_MAX = 1024
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_LENGTH = struct.Struct(">I")
_NOTES_MAX = 20


@dataclass
class Budget:
    """What may still be handed over."""

    size_bytes: int
    count: int = COUNT_MAX


def send_artifacts(folder: str, max_bytes: int, outlet: Outlet) -> list[str]:
    """Sends an `A` frame a file, in the order of names; returns what was left out, a line each."""
    try:
        handle = os.open(folder, _FOLDER)
    except FileNotFoundError:
        return []
    except OSError:
        return ["output/ is no folder any more, and nothing of it is handed over"]
    notes: list[str] = []
    budget = Budget(max_bytes)
    try:
        for path, file in _walk(handle, "", 0, notes):
            _send(path, file, budget, outlet, notes)
    finally:
        os.close(handle)
    return notes if len(notes) <= _NOTES_MAX else [*notes[:_NOTES_MAX], _more(notes)]


def _more(notes: list[str]) -> str:
    return f"and {len(notes) - _NOTES_MAX} more"


def _walk(folder: int, prefix: str, depth: int, notes: list[str]) -> Iterator[tuple[str, int]]:
    """(path, open descriptor) of each regular file; the descriptor is closed when it moves on."""
    for name in sorted(os.listdir(folder)):
        path = prefix + name
        try:
            kind = os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode
            if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind)):
                notes.append(f"{_shown(path)}: not a regular file")
                continue
            if stat.S_ISDIR(kind) and depth >= DEPTH_MAX:
                notes.append(f"{_shown(path)}: more than {DEPTH_MAX} folders deep")
                continue
            handle = os.open(name, _FOLDER if stat.S_ISDIR(kind) else _FILE, dir_fd=folder)
        except OSError as error:
            notes.append(f"{_shown(path)}: {error.strerror}")
            continue
        try:
            if stat.S_ISDIR(kind):
                yield from _walk(handle, path + "/", depth + 1, notes)
            else:
                yield path, handle
        finally:
            os.close(handle)


def _send(path: str, file: int, budget: Budget, outlet: Outlet, notes: list[str]) -> None:
    status = os.fstat(file)
    if not stat.S_ISREG(status.st_mode):
        notes.append(f"{_shown(path)}: not a regular file")
    elif len(path.encode("utf-16-le", "surrogatepass")) > 2 * PATH_MAX:
        notes.append(f"{_shown(path)[:100]}…: its path has more than {PATH_MAX} characters")
    elif budget.count == 0:
        notes.append(f"{_shown(path)}: only {COUNT_MAX} files are handed over")
    elif status.st_size > budget.size_bytes:
        notes.append(
            f"{_shown(path)}: {status.st_size} bytes, only {budget.size_bytes} are left "
            "of what may be handed over"
        )
    else:
        try:
            _frame(path, _read(file, status.st_size), budget, outlet)
        except (OSError, MemoryError) as error:
            notes.append(f"{_shown(path)}: could not be read ({type(error).__name__})")


def _frame(path: str, content: bytes, budget: Budget, outlet: Outlet) -> None:
    header = json.dumps(
        {
            "path": _shown(path),
            "size": len(content),
            "mime_type": media_type(path, content),
            "sha256": hashlib.sha256(content).hexdigest(),
        }
    ).encode()
    outlet.frame(b"A", b"".join((_LENGTH.pack(len(header)), header, content)))
    budget.count -= 1
    budget.size_bytes -= len(content)


def _read(file: int, size: int) -> bytes:
    parts = []
    while size > 0:
        part = os.read(file, min(size, 1 << 20))
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _shown(path: str) -> str:
    """A name that is not UTF-8 keeps what can be read of it."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
