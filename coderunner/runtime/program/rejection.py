"""A program that the language layer refused: the `error` of its result, and the text on stderr."""

from collections.abc import Sequence

from language.policy_types import Rejected, Violation

from program.errors import plain_error
from program.frames_of_code import FILENAME

LINES_MAX = 20
_LINE_MAX_CHARS = 500


def rejection(rejected: Rejected) -> dict[str, object]:
    """What was refused, told by the first violation."""
    first = rejected.violations[0]
    error = plain_error(rejected.error_name, first.message, first.line, first.column)
    return {**error, "violations": [violation.as_dict() for violation in rejected.violations]}


def printed_violations(violations: Sequence[Violation]) -> str:
    """A line for each violation, 20 lines at most; the last counts those left out."""
    if len(violations) <= LINES_MAX:
        return "".join(map(_line, violations))
    shown = violations[: LINES_MAX - 1]
    return "".join(map(_line, shown)) + f"… {len(violations) - len(shown)} more violations\n"


def _line(found: Violation) -> str:
    place = f"{FILENAME}:{found.line}:{found.column}"
    text = f"{place}: {found.rule}: {found.message} — {found.suggestion}"
    return " ".join(text.split())[:_LINE_MAX_CHARS] + "\n"
