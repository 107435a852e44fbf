"""What a plain Python does after the last line: threads, files left open, `__del__`."""

import gc
import io
import sys
import threading

_WRITERS = (io.TextIOWrapper, io.BufferedWriter, io.BufferedRandom)


def join_threads() -> None:
    """Waits for threads that are no daemons, and has executors let theirs go."""
    if threading.active_count() > 1:
        threading._shutdown()


def collect() -> None:
    """Lets the program's objects go, its own references being dropped by now.

    Quick, because all that is older than the program was frozen before it began.
    Writers are held until all else is gone: the collector would close a file before the text
    layer above it has written the rest.
    """
    sys.modules.pop("__main__", None)
    writers = [found for found in gc.get_objects() if type(found) in _WRITERS]
    gc.collect()
    writers.sort(key=lambda writer: type(writer) is not io.TextIOWrapper)
    for writer in writers:
        try:
            writer.flush()
        except (OSError, ValueError):
            continue
