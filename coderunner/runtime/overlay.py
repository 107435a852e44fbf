"""An environment in front of the base: what stands on `sys.path`, and what is loaded from it ahead.

Nothing of it is ever imported in a zygote. What is imported here runs locked down, as a program does.
"""

import re
import sys
import threading

_FOLDER = re.compile(r"[0-9a-f]{32}(\.[0-9a-f]{8,32})?")


def is_folder(name: str) -> bool:
    """Whether this is the name of an environment's folder; the service asks the same."""
    return _FOLDER.fullmatch(name) is not None


def stand_in_front(path: str, base: str) -> None:
    """Puts the environment before the base on `sys.path`, behind the standard library and the runtime."""
    sys.path.insert(sys.path.index(base), path)
    if "language.import_rules" in sys.modules:
        sys.modules["language.import_rules"].forget_what_is_installed()


def preload(modules: list[str], has_guard: bool) -> bool:
    """Imports what programs import here, as their statements would; whether a run may begin with that.

    What is printed has nobody to hear it, and hooks would be overwritten: then each run imports by itself.
    """
    from program.streams import TextOutput

    if has_guard:
        from language.confinement import confine
        from language.state import STATE

        STATE.begin(STATE.policy, STATE.builtins)
        confine()
    unheard = _Unheard()
    before = sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__
    sys.stdout = sys.__stdout__ = TextOutput(unheard, b"O", "<stdout>")
    sys.stderr = sys.__stderr__ = TextOutput(unheard, b"E", "<stderr>")
    placed = _hooks()
    try:
        for module in modules:
            _import(module)
    except BaseException:  # noqa: BLE001 - the run's own import tells what is wrong
        return False
    is_untouched = all(a is b for a, b in zip(placed, _hooks(), strict=True))
    sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__ = before
    unheard.is_early = False
    return is_untouched and not unheard.has_heard


def _import(module: str) -> None:
    name, _, member = module.partition(":")
    try:
        __import__(name, fromlist=[member or "__name__"])
    except ModuleNotFoundError as error:
        # Somebody's mistake, or a module that is asked for and done without.
        if error.name is None or not f"{name}.".startswith(f"{error.name}."):
            raise


def _hooks() -> tuple[object, ...]:
    streams = sys.stdin, sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__
    return *streams, sys.excepthook, sys.unraisablehook, threading.excepthook


class _Unheard:
    """Takes what is written before there is a run, and passes on what a stream kept from then says later."""

    is_early = True
    has_heard = False

    def write(self, kind: bytes, data: bytes) -> None:
        if self.is_early:
            self.has_heard = True
        else:
            (sys.__stdout__ if kind == b"O" else sys.__stderr__).buffer.write(data)

    def flush(self) -> None:
        """Nothing is kept."""
