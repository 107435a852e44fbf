"""Shuts the fetching and unpacking of packages in where there are no user namespaces.

Usage: package_box.py [--network] [--read PATH]… [--run PATH]… [--write PATH]… -- COMMAND…
The command reads, runs and writes below these paths alone, and dies with the service. Without
`--network` it opens no TCP connection (Landlock ABI 4, Linux 6.7); the launcher takes the rest of the
network away where the service was started as root.
"""

import os
import signal
import sys

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

from lockdown import capabilities, landlock, libc  # noqa: E402 - isolated mode leaves this folder out


def restrict(options: list[str]) -> None:
    """Binds this process to what the options name."""
    has_network = "--network" in options
    options = [option for option in options if option != "--network"]
    version = landlock.abi()
    access = {
        "--read": landlock.READ,
        "--run": landlock.READ | landlock.EXECUTE,
        "--write": landlock.READ | landlock.write_access(version),
    }
    ruleset = landlock.create(version, has_network=has_network)
    for kind, path in zip(options[::2], options[1::2], strict=True):
        landlock.allow(ruleset, path, access[kind])
    landlock.allow(ruleset, "/dev/null", landlock.READ_FILE | landlock.WRITE_FILE)
    landlock.allow(ruleset, "/dev/urandom", landlock.READ_FILE)
    landlock.enforce(ruleset)
    os.close(ruleset)


def main(arguments: list[str]) -> None:
    """Gives everything up, becomes the command."""
    separator = arguments.index("--")
    libc.prctl(libc.PR_SET_PDEATHSIG, signal.SIGKILL)
    capabilities.drop_all()
    restrict(arguments[:separator])
    command = arguments[separator + 1 :]
    os.execv(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1:])
