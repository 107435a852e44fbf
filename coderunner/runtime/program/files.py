"""The request's files, laid into the scratch folder before the program starts."""

import binascii
import os
from contextlib import suppress

from program.refused import Refused

OUTPUT_FOLDER = "output"
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def lay_out(files: list[dict[str, str]]) -> None:
    """Writes the files below the working directory, and makes `output/`. Raises Refused."""
    with suppress(FileExistsError):
        os.mkdir(OUTPUT_FOLDER)
    for file in files:
        _write(check_path(file["path"]), file["content_base64"])


def check_path(path: str) -> str:
    """A relative path that stays below where it starts. Raises Refused."""
    parts = path.split("/")
    if not path or "\0" in path or any(part in ("", ".", "..") for part in parts):
        raise Refused("FileError", f"{path!r} is not a relative path inside the scratch folder")
    return path


def _write(path: str, content_base64: str) -> None:
    try:
        content = binascii.a2b_base64(content_base64, strict_mode=True)
        folder = os.path.dirname(path)
        if folder:
            os.makedirs(folder, exist_ok=True)
        handle = os.open(path, _NEW_FILE, 0o644)
        with os.fdopen(handle, "wb") as out:
            out.write(content)
    except binascii.Error as error:
        raise Refused("FileError", f"the content of {path!r} is not base64") from error
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        raise Refused("FileError", f"{path!r} could not be written: {reason}") from error
