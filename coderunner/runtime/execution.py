"""One execution: connect, lock down, park, then run the one request that comes."""

import ctypes
import json
import os
from select import POLLIN, poll
from socket import AF_UNIX, socket  # bound here: the network façade replaces the module's own
from types import SimpleNamespace

import frames
from lockdown import seccomp
from overlay import is_folder, stand_in_front
from overlay import preload as preload_packages
from rehearsal import rehearse, rehearse_everyday
from tiers import Tier

_get_cpu = ctypes.PyDLL(None).sched_getcpu
OUTPUT_FOLDER = "output"
QUIET_MS = 100


def preload(guard: bool) -> None:
    """What every execution needs, imported once in the zygote; without the guard, libraries stay as they are."""
    import mimetypes

    import language
    import program
    from language.facades import network
    from language.hardening import load_as_is
    from program import runner, unreadable  # noqa: F401

    # Where Landlock alone guards the host, its own lists exist and cannot be read.
    mimetypes.knownfiles.clear()
    language.preload()
    if not guard:
        load_as_is()
    program.preload()
    network.install()


def live(
    config: SimpleNamespace,
    tier: Tier,
    execution_id: str,
    rehearsal: str,
    slot: str,
    overlay: tuple[str, str] | None = None,
) -> None:
    """Everything from the fork to the last frame; the caller ends the process.

    `overlay` is the folder of an environment and what is loaded from it, comma-separated or `-`.
    """
    from program.runner import run
    from program.unreadable import read_request

    if rehearsal != "none":
        tier.populate()
    connection = _connect(config.socket)
    folder, modules = overlay or (None, "-")
    if folder is not None and not is_folder(folder):
        raise ValueError(f"no environment has the folder {folder!r}")
    held = tier.enter(slot, folder)
    seccomp.install(config.seccomp)
    os.mkdir(OUTPUT_FOLDER)
    if rehearsal != "none":
        rehearse(config.kind if rehearsal == "full" else "lean")
    send = frames.sender(connection)
    send(b"H", json.dumps({"token": config.token, "id": execution_id}).encode())
    # Nothing of an environment goes before the hello, which could be made another's. What was to be
    # said up to here was the service's to know; from here on it is a package's, or the program's.
    os.dup2(1, 2)
    if folder is not None:
        stand_in_front(tier.path_of(folder), config.path[-1])
    if modules != "-":
        if not preload_packages(modules.split(","), config.policy["guard"]):
            return
        send(b"P", b"")
    if folder is None and rehearsal == "hello" and config.kind == "data":
        _rehearse_when_quiet(connection, config.kind)
    frame_type, payload = frames.receive(connection)
    if frame_type != b"Q":
        return
    _stay_on_one_core()
    request = read_request(payload, send)
    if request is None:
        return
    request["held"] = held
    request["policy"] = config.policy
    run(request, send)


def _connect(path: str) -> socket:
    """Before the lockdown: afterwards no socket can be made."""
    connection = socket(AF_UNIX)
    connection.connect(path)
    return connection


def _rehearse_when_quiet(connection: socket, kind: str) -> None:
    """Where one request follows the other, a longer rehearsal would hold up the one that runs."""
    waiting = poll()
    waiting.register(connection, POLLIN)
    if not waiting.poll(QUIET_MS):
        rehearse_everyday(kind)


def _stay_on_one_core() -> None:
    """One core's worth of CPU: the one that the scheduler woke this process on."""
    os.sched_setaffinity(0, (_get_cpu(),))
