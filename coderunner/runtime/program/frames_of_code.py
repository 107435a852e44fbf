"""The program's own frames of a traceback; those of libraries and of the runtime are left out."""

from dataclasses import dataclass
from io import StringIO
from itertools import islice
from linecache import getline
from types import CodeType, TracebackType

FILENAME = "<code>"
_TEXT_MAX = 500


def source_lines(source: str) -> list[str]:
    """The lines as the compiler counts them; each ends, as carets stand right only below such."""
    lines = StringIO(source.removeprefix("\ufeff"), newline=None).readlines()
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return lines


@dataclass(slots=True)
class CodeFrame:
    """One frame: lines count from 1, columns are byte offsets from 0 as Python keeps them."""

    line: int
    function: str
    end_line: int | None
    start: int | None
    end: int | None

    @property
    def text(self) -> str:
        """The source line."""
        return getline(FILENAME, self.line).strip()[:_TEXT_MAX]

    @property
    def column(self) -> int | None:
        """The column in characters, from 1."""
        if self.start is None:
            return None
        head = getline(FILENAME, self.line).encode("utf-8", "replace")[: self.start]
        return len(head.decode("utf-8", "replace")) + 1

    def as_json(self) -> dict[str, object]:
        """The form that the result frame has."""
        return {
            "file": FILENAME,
            "line": self.line,
            "function": self.function,
            "text": self.text,
        }


def code_frames(traceback: TracebackType | None, most: int) -> tuple[list[CodeFrame], int]:
    """At most `most` frames, half of them the first and half the last; and how many are left out."""
    places = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if code.co_filename == FILENAME:
            places.append((code, traceback.tb_lasti, traceback.tb_lineno))
        traceback = traceback.tb_next
    left_out = max(0, len(places) - most)
    if left_out:
        places = places[: most // 2] + places[-(most // 2) :]
    known = {place: _frame(*place) for place in set(places)}
    return [known[place] for place in places], left_out


def _frame(code: CodeType, instruction: int, line: int | None) -> CodeFrame:
    found = next(islice(code.co_positions(), instruction // 2, None), None)
    start_line, end_line, start, end = found or (None, None, None, None)
    if start_line != line:
        end_line, start, end = None, None, None
    return CodeFrame(line or start_line or 1, code.co_name, end_line, start, end)
