"""The "Did you mean: 'print'?" that Python 3.11 writes behind a misspelt name.

There only the interpreter's own printing has it, in C (Python/suggestions.c); from 3.12 on the
traceback module does the same by itself. A name that the program may not read is never told.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from os.path import commonprefix
from types import FrameType, TracebackType

from language.names import attribute_refusal, definition_refusal

from program.frames_of_code import FILENAME
from program.type_names import safe_text

IS_NEEDED = sys.version_info < (3, 12)
_HINT = re.compile(r"\. Did you mean: '(?!self\.)([^']*)'\?")
_CANDIDATES_MAX = 750
_NAME_MAX = 40
_MOVE_COST = 2
_CASE_COST = 1


def with_hint(text: str, error: BaseException, trace: TracebackType | None) -> str:
    """The text of the error as TracebackException has it, with the hint that may be told. Never raises."""
    if IS_NEEDED:
        return text + _suggestion_for(error, trace)
    own = safe_text(error, str, sys.maxsize)
    hint = _HINT.match(text, len(own)) if text.startswith(own) else None
    return text if hint is None or _may_be_told(hint[1], error, trace) else own


def _may_be_told(candidate: str, error: BaseException, trace: TracebackType | None) -> bool:
    try:
        is_known = any(candidate in names for names in _namespaces(error, trace))
        return is_known and _is_told(candidate, "_")
    except BaseException:  # noqa: BLE001 - a __dir__ of the program's own may raise anything
        return False


def _suggestion_for(error: BaseException, trace: TracebackType | None) -> str:
    """What comes behind the text of the error; nothing where no name is near."""
    name = getattr(error, "name", None) if type(error) in (NameError, AttributeError) else None
    if type(name) is not str:
        return ""
    try:
        for names in _namespaces(error, trace):
            found = _nearest(name, names)
            if found is not None:
                return f". Did you mean: '{found}'?"
    except BaseException:  # noqa: BLE001 - a __dir__ of the program's own may raise anything
        return ""
    return ""


def _namespaces(error: BaseException, trace: TracebackType | None) -> Iterator[Iterable[object]]:
    """Where the name may have been meant to be found, the nearest first."""
    frames = list(_own_frames(trace))
    if not frames:
        return
    frame = frames[-1]
    if isinstance(error, AttributeError):
        if error.obj is not None:
            # The program's own, which leaves out what it may not read of a module.
            yield frame.f_builtins["dir"](error.obj)
        return
    yield frame.f_code.co_varnames if IS_NEEDED else frame.f_locals
    yield frame.f_globals
    yield frame.f_builtins


def _own_frames(trace: TracebackType | None) -> Iterator[FrameType]:
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILENAME:
            yield trace.tb_frame
        trace = trace.tb_next


def _nearest(name: str, names: Iterable[object]) -> str | None:
    """The name that takes the least changes, if they are in a third of the characters at most."""
    candidates = [c for c in names if type(c) is str and c != name and _is_told(c, name)]
    if len(candidates) >= _CANDIDATES_MAX:
        return None
    best, nearest = sys.maxsize, None
    for candidate in candidates:
        most = min((len(name) + len(candidate) + 3) * _MOVE_COST // 6, best - 1)
        cost = _distance(name, candidate, most)
        if cost <= most:
            best, nearest = cost, candidate
    return nearest


def _is_told(candidate: str, name: str) -> bool:
    """Private names, and those that no program can write, are no answer to a public one."""
    if not candidate.isidentifier() or (candidate[0] == "_" and name[0] != "_"):
        return False
    return attribute_refusal(candidate) is None and definition_refusal(candidate) is None


def _distance(one: str, other: str, most: int) -> int:
    """Levenshtein's distance, where a changed case costs half; anything above `most` is as good as far."""
    if abs(len(one) - len(other)) * _MOVE_COST > most:
        return most + 1
    one, other = _without_common_ends(one, other)
    if max(len(one), len(other)) > _NAME_MAX:
        return most + 1
    row = list(range(0, _MOVE_COST * (len(one) + 1), _MOVE_COST))
    for line, character in enumerate(other, 1):
        diagonal, row[0] = row[0], line * _MOVE_COST
        for column, own in enumerate(one, 1):
            changed = diagonal + _change_cost(own, character)
            diagonal = row[column]
            row[column] = min(changed, min(row[column - 1], diagonal) + _MOVE_COST)
        if min(row) > most:
            return most + 1
    return row[-1]


def _without_common_ends(one: str, other: str) -> tuple[str, str]:
    start = len(commonprefix([one, other]))
    one, other = one[start:], other[start:]
    end = len(commonprefix([one[::-1], other[::-1]]))
    return one[: len(one) - end], other[: len(other) - end]


def _change_cost(one: str, other: str) -> int:
    if one == other:
        return 0
    return _CASE_COST if one.lower() == other.lower() else _MOVE_COST
