"""Warnings of drawing a figure: told of the program's own line, where one asked for it."""

import sys
import warnings
from collections.abc import Generator
from contextlib import contextmanager

from program.errors import tell
from program.frames_of_code import FILENAME


@contextmanager
def told_by_the_program() -> Generator[None]:
    """What is warned of inside names no line of ours, and each thing once.

    The program's filters and what it put in place of `showwarning` hold.
    """
    with warnings.catch_warnings(record=True) as caught:
        yield
    line = _line_of_program()
    for category, text in dict.fromkeys((each.category, str(each.message)) for each in caught):
        if line is None:
            tell(f"{category.__name__}: {text}\n")
        else:
            warnings.warn_explicit(text, category, FILENAME, line, "__main__")


def _line_of_program() -> int | None:
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename != FILENAME:
        frame = frame.f_back
    return None if frame is None else frame.f_lineno
