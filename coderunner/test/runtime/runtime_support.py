"""What the tests of the runtime share."""

import subprocess
import sys
from pathlib import Path

from lockdown import libc

RUNTIME = Path(libc.__file__).parents[1]
MIB = 1 << 20


def in_a_child(program: str) -> str:
    """What a program prints that runs in a process of its own, as it may not undo what it does."""
    lines = (f"import sys; sys.path[:0] = [{str(RUNTIME)!r}]", program)
    done = subprocess.run(
        [sys.executable, "-I", "-B", "-c", "\n".join(lines)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout
