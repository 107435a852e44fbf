"""A program that the language layer refused: the `error` of its result."""

from language.policy_types import Rejected

from program.errors import plain_error


def rejection(rejected: Rejected) -> dict[str, object]:
    """What was refused, told by the first violation; the service writes all of them on stderr."""
    first = rejected.violations[0]
    error = plain_error(rejected.error_name, first.message, first.line, first.column)
    return {**error, "violations": [violation.as_dict() for violation in rejected.violations]}
