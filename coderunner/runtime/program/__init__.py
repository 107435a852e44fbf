"""Runs one request inside a process that is already locked down and is used once."""


def preload() -> None:
    """Imports what nearly every program needs; called once, in the zygote, before it forks."""
    import linecache  # noqa: F401
    import tempfile  # noqa: F401
    import traceback  # noqa: F401

    from program import after_import, entrypoint, errors, library_settings, runner, values  # noqa: F401

    library_settings.apply()
    after_import.watch_imports()


def warm() -> None:
    """A dry run that touches the pages a real run needs and leaves no trace; for a parked child."""
    from program.runner import rehearse

    rehearse()
