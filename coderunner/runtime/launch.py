"""Starts a box as an unprivileged user when the service itself was started as root.

That user may not be able to walk to the interpreter, the clone or the data folder (a home of mode
0700): what the box needs is bound to a staging folder first, in a mount namespace of the
launcher's own. Usage: launch.py UID [--give-uids] [--no-network] [--bind SOURCE NAME]… -- COMMAND…
In COMMAND, `@NAME` stands for the staged path of NAME. Without a COMMAND it says that all is staged
and stays as it is until stdin ends: who holds the namespace open starts boxes in it without a launcher.
"""

import os
import sys

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

from lockdown import capabilities, libc  # noqa: E402 - isolated mode leaves this folder out

STAGING = "/mnt"
# To give an execution a uid of its own, and later to let others go first or to end it.
FOR_OWN_UIDS = (
    capabilities.CAP_SETGID,
    capabilities.CAP_SETUID,
    capabilities.CAP_KILL,
    capabilities.CAP_SYS_NICE,
)


def stage(binds: list[tuple[str, str]]) -> dict[str, str]:
    """Binds each source below the staging folder; returns the path of each name."""
    libc.unshare(libc.CLONE_NEWNS)
    libc.Mount("none", "/", None, libc.MS_REC | libc.MS_PRIVATE).make()
    handles = {name: os.open(source, os.O_PATH) for source, name in binds}
    flags = libc.MS_NOSUID | libc.MS_NODEV
    libc.Mount("staging", STAGING, "tmpfs", flags, "mode=755,size=1m").make()
    return {name: _bind(handle, f"{STAGING}/{name}") for name, handle in handles.items()}


def _bind(handle: int, target: str) -> str:
    os.mkdir(target, 0o755)
    libc.Mount(f"/proc/self/fd/{handle}", target, None, libc.MS_BIND | libc.MS_REC).make()
    os.close(handle)
    return target


def become(user_id: int, kept: tuple[int, ...]) -> None:
    """Gives up root for good; `kept` capabilities stay, for a zygote that gives out uids."""
    os.setgroups([])
    if kept:
        libc.prctl(libc.PR_SET_KEEPCAPS, 1)
    os.setresgid(user_id, user_id, user_id)
    os.setresuid(user_id, user_id, user_id)
    if kept:
        capabilities.keep_only(*kept, inheritable=True)
        capabilities.raise_ambient(*kept)


def main(arguments: list[str]) -> None:
    """Stages, drops root, becomes the command."""
    separator = arguments.index("--")
    user_id, *options = arguments[:separator]
    is_giving_uids = "--give-uids" in options
    if "--no-network" in options:
        libc.unshare(libc.CLONE_NEWNET)
    options = [option for option in options if option not in ("--give-uids", "--no-network")]
    pairs = [(options[i + 1], options[i + 2]) for i in range(0, len(options), 3)]
    staged = stage(pairs)
    if separator == len(arguments) - 1:
        wait_for_holder()
        return
    become(int(user_id), FOR_OWN_UIDS if is_giving_uids else ())
    command = [_expand(word, staged) for word in arguments[separator + 1 :]]
    os.execv(command[0], command)


def wait_for_holder() -> None:
    """Tells that all is staged, and waits until it has been taken hold of."""
    print("staged", flush=True)
    sys.stdin.read()


def _expand(word: str, staged: dict[str, str]) -> str:
    if not word.startswith("@"):
        return word
    name, slash, rest = word[1:].partition("/")
    return staged[name] + slash + rest


if __name__ == "__main__":
    main(sys.argv[1:])
