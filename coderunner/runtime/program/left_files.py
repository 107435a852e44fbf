"""Files that a program left beside `output/`: they go with the run, which it may not have meant."""

import os
import re
from collections.abc import Collection, Iterator
from itertools import islice

from program.files import OUTPUT_FOLDER

_NAMES_MAX = 3
_LOOKED_AT_MAX = 2000
# Caches of libraries (matplotlib's of fonts as well), and what tempfile makes.
_NOT_MEANT = re.compile(r"\.|__pycache__$|fontlist-v[^/]*\.json$|tmp[a-z0-9_]{8}")


def left_files(folder: str, brought: Collection[str]) -> list[str]:
    """A line each, for stderr; none where the request brought the file, or `output/` has any."""
    try:
        if os.listdir(os.path.join(folder, OUTPUT_FOLDER)):
            return []
        looked_at = islice(_entries(folder), _LOOKED_AT_MAX)
        left = sorted(path for path, is_file in looked_at if is_file and path not in brought)
    except (OSError, MemoryError):
        return []
    notes = [f"{path}: only what is in output/ is handed over" for path in left[:_NAMES_MAX]]
    return notes if len(left) <= _NAMES_MAX else [*notes, f"and {len(left) - _NAMES_MAX} more"]


def _entries(folder: str) -> Iterator[tuple[str, bool]]:
    """(path, whether it is a regular file) of all that lies below the folder; no link is followed."""
    prefixes = [""]
    while prefixes:
        prefix = prefixes.pop()
        with os.scandir(os.path.join(folder, prefix)) as entries:
            for entry in entries:
                path = prefix + entry.name
                if not _NOT_MEANT.match(entry.name):
                    yield path, entry.is_file(follow_symlinks=False)
                    if entry.is_dir(follow_symlinks=False):
                        prefixes.append(path + "/")
