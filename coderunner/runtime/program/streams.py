"""`sys.stdout` and `sys.stderr` of the program, and the `print` that writes a whole line at once."""

import io
import sys
from collections.abc import Iterable
from typing import Any

from program.outlet import Outlet

ENCODING = "utf-8"
# A lone surrogate is shown as \udc80 instead of ending the program.
ERRORS = "backslashreplace"


class ByteOutput(io.BufferedIOBase):
    """The binary side: `sys.stdout.buffer`."""

    mode = "wb"

    def __init__(self, outlet: Outlet, kind: bytes, name: str) -> None:
        self._outlet = outlet
        self._kind = kind
        self.name = name

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        content = bytes(memoryview(data))
        if content:
            self._outlet.write(self._kind, content)
        return len(content)

    def flush(self) -> None:
        self._outlet.flush()

    def close(self) -> None:
        """Standard streams stay open, as a TextIOWrapper around one closes it when it goes."""


class TextOutput(io.TextIOBase):
    """The text side: `sys.stdout`, `sys.stderr`."""

    encoding = ENCODING
    errors = ERRORS
    newlines = None
    line_buffering = True
    write_through = True
    mode = "w"

    def __init__(self, outlet: Outlet, kind: bytes, name: str) -> None:
        self._outlet = outlet
        self._kind = kind
        self.name = name

    @property
    def buffer(self) -> ByteOutput:
        return ByteOutput(self._outlet, self._kind, self.name)

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if text:
            self._outlet.write(self._kind, str.encode(text, ENCODING, ERRORS))
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        self._outlet.flush()

    def reconfigure(self, **_: object) -> None:
        """Accepted and without effect: the streams are UTF-8 and unbuffered already."""

    def close(self) -> None:
        """Standard streams stay open."""


def text_input(text: str) -> io.TextIOWrapper:
    """`sys.stdin` over the request's text."""
    data = io.BytesIO(text.encode(ENCODING, "surrogatepass"))
    data.name = "<stdin>"
    return io.TextIOWrapper(data, encoding=ENCODING, errors="surrogatepass")


_print = print


def print_line(
    *values: object,
    sep: str | None = " ",
    end: str | None = "\n",
    file: object = None,
    flush: bool = False,
) -> None:
    """As the built-in `print`, but one write a call on our own streams, which makes one frame."""
    out = sys.stdout if file is None else file
    if type(out) is not TextOutput or type(sep) is not str or type(end) is not str:
        _print(*values, sep=sep, end=end, file=file, flush=flush)
        return
    if len(values) == 1 and type(values[0]) is str:
        out.write(values[0] + end)
    else:
        out.write(sep.join(map(str, values)) + end)
    if flush:
        out.flush()


print_line.__name__ = print_line.__qualname__ = "print"
