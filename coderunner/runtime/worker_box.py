"""Shuts a process that reads files from outside in where there are no user namespaces.

Usage: worker_box.py FILTER_FD|- [--read PATH]… [--run PATH]… -- COMMAND…
The command reads and runs below these paths alone, writes nowhere, opens no socket, and dies with the
service. FILTER_FD has the seccomp program; `-` is none, for a processor without a table of calls.
"""

import os
import signal
import sys

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

from lockdown import capabilities, libc, seccomp  # noqa: E402 - isolated mode leaves this folder out
from package_box import restrict  # noqa: E402


def read_filter(word: str) -> bytes:
    """The seccomp program; empty where there is none."""
    if word == "-":
        return b""
    with os.fdopen(int(word), "rb") as file:
        return file.read()


def main(arguments: list[str]) -> None:
    """Gives everything up, becomes the command."""
    separator = arguments.index("--")
    program = read_filter(arguments[0])
    libc.prctl(libc.PR_SET_PDEATHSIG, signal.SIGKILL)
    capabilities.drop_all()
    restrict(arguments[1:separator])
    if program:
        seccomp.install(program)
    command = arguments[separator + 1 :]
    os.execv(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1:])
