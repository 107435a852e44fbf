"""How an exception of the program is told: as JSON in the result, and as text on stderr."""

import errno
import sys
from traceback import FrameSummary, StackSummary, TracebackException
from types import TracebackType

from program.frames_of_code import FILENAME, code_frames
from program.refused import Refused
from program.suggestions import with_hint
from program.type_names import safe_text, type_name

Json = dict[str, object]

FRAMES_MAX = 50
_PRINTED_FRAMES_MAX = 2000
_CHAIN_MAX = 20
_TEXT_MAX = 64 << 10
_NO_ROOM = (errno.EFBIG, errno.ENOSPC)


def describe(error: BaseException) -> Json:
    """The `error` of the result: the program's own frames, and the place of the last of them."""
    if isinstance(error, Refused):
        return plain_error(error.name, str(error))
    frames, _ = code_frames(error.__traceback__, FRAMES_MAX)
    last = frames[-1] if frames else None
    return {
        "name": type_name(error).rpartition(".")[2],
        "value": safe_text(error, str),
        "line": last.line if last else None,
        "column": last.column if last else None,
        "traceback": [frame.as_json() for frame in frames],
    }


def plain_error(name: str, value: str, line: int | None = None, column: int | None = None) -> Json:
    """An `error` that no frame of the program raised."""
    return {"name": name, "value": value, "line": line, "column": column, "traceback": []}


def printed(error: BaseException) -> str:
    """The text that Python would print on stderr, without frames outside the program."""
    if isinstance(error, Refused):
        return f"{error.name}: {error}\n"
    try:
        told = TracebackException(type(error), error, error.__traceback__, limit=0, compact=True)
        _fill(told, error, error.__traceback__, _CHAIN_MAX)
        return _shorten("".join(told.format()))
    except BaseException:  # noqa: BLE001 - methods of the program's own are asked, which may raise anything
        return f"{type_name(error)}: {safe_text(error, str)}\n"


def room_hint(error: BaseException) -> str:
    """A line for stderr when the run ended because a file found no room; else nothing."""
    code = OSError.errno.__get__(error) if isinstance(error, OSError) else None
    if type(code) is not int or code not in _NO_ROOM:
        return ""
    return (
        "No room for the file: the scratch folder holds SCRATCH_MB in all,"
        " and at most 20,000 files and folders.\n"
    )


def print_error(error: BaseException) -> None:
    """Writes the text of an exception where the program's stderr goes now."""
    tell(printed(error))


def tell(text: str) -> None:
    """Writes to stderr, whatever the program has put in its place."""
    try:
        sys.stderr.write(text)
    except BaseException:  # noqa: BLE001 - an object of the program's own may raise SystemExit
        sys.__stderr__.write(text)


def install_hooks() -> None:
    """Exceptions in threads and in `__del__` are told in the same way."""
    import threading

    threading.excepthook = _tell_thread
    sys.unraisablehook = _tell_unraisable
    sys.excepthook = lambda kind, error, trace: print_error(error)


def _fill(
    told: TracebackException, error: BaseException, trace: TracebackType | None, depth: int
) -> None:
    """Gives a TracebackException, and those it holds, the stacks that hold the program's frames."""
    told.stack = _stack(trace)
    told._str = with_hint(told._str, error, trace)
    if depth == 0:
        return
    if told.__cause__ is not None and error.__cause__ is not None:
        _fill(told.__cause__, error.__cause__, error.__cause__.__traceback__, depth - 1)
    if told.__context__ is not None and error.__context__ is not None:
        _fill(told.__context__, error.__context__, error.__context__.__traceback__, depth - 1)
    inner = getattr(told, "exceptions", None) or []
    for member, exception in zip(inner, getattr(error, "exceptions", ()), strict=False):
        _fill(member, exception, exception.__traceback__, depth - 1)


class _Stack(StackSummary):
    """The program's frames; repeated ones are folded as Python folds them."""

    left_out = 0

    def format(self, **options: object) -> list[str]:
        """The lines, with a word on what was left out in the middle."""
        if not self.left_out:
            return super().format(**options)
        half = len(self) // 2
        head, tail = StackSummary.from_list(self[:half]), StackSummary.from_list(self[half:])
        return [*head.format(), f"  … {self.left_out} more frames …\n", *tail.format()]


def _stack(trace: TracebackType | None) -> StackSummary:
    frames, left_out = code_frames(trace, _PRINTED_FRAMES_MAX)
    stack = _Stack()
    stack.left_out = left_out
    for frame in frames:
        stack.append(
            FrameSummary(
                FILENAME,
                frame.line,
                frame.function,
                lookup_line=False,
                end_lineno=frame.end_line,
                colno=frame.start,
                end_colno=frame.end,
            )
        )
    return stack


def _shorten(text: str) -> str:
    if len(text) <= _TEXT_MAX:
        return text
    half = _TEXT_MAX // 2
    return f"{text[:half]}\n… {len(text) - _TEXT_MAX} characters left out …\n{text[-half:]}"


def _tell_thread(hook: object) -> None:
    error = hook.exc_value
    if error is None or isinstance(error, SystemExit):
        return
    thread = hook.thread
    name = thread.name if thread is not None else "?"
    tell(f"Exception in thread {name}:\n{printed(error)}")


def _tell_unraisable(hook: object) -> None:
    where = hook.err_msg or "Exception ignored in"
    subject = safe_text(hook.object)
    error = hook.exc_value
    text = printed(error) if error is not None else ""
    tell(f"{where}: {subject}\n{text}")
