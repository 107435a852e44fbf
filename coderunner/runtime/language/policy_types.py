"""What the language layer says about a program."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from types import CodeType

# The service reads no more, and nobody reads as many.
VIOLATIONS_MAX = 1000


@dataclass(frozen=True, slots=True)
class Violation:
    """A place that the policy refuses; line and column count from 1, columns in characters."""

    line: int
    column: int
    rule: str
    message: str
    suggestion: str
    # The top-level module that would have to be installed.
    module: str | None = None

    def as_dict(self) -> dict[str, object]:
        """The form in which it travels in a frame."""
        return {name: value for name, value in asdict(self).items() if value is not None}


class Rejected(Exception):
    """A program that must not run; nothing of it ran. `error_name` is the class that it is told as."""

    def __init__(self, violations: list[Violation], error_name: str = "SyntaxError") -> None:
        first = violations[0]
        super().__init__(f"line {first.line}: {first.message}")
        self.violations = violations[:VIOLATIONS_MAX]
        self.error_name = error_name


@dataclass(frozen=True, slots=True)
class ImportPolicy:
    """The importable modules, as dotted names; `xml.etree` allows `xml.etree.*` too.

    `installed` are the packages of the program's own environment, beside what all programs may have.
    """

    allowed: frozenset[str]
    installed: frozenset[str] = frozenset()

    def allows(self, module: str) -> bool:
        """Whether `module` or one of its parents is on the list."""
        name = module
        if self.installed and name.partition(".")[0] in self.installed:
            return True
        while name not in self.allowed:
            name, dot, _ = name.rpartition(".")
            if not dot:
                return False
        return True

    def leads_to_allowed(self, module: str) -> bool:
        """Whether `module` is a package above something that is allowed."""
        prefix = module + "."
        return any(name.startswith(prefix) for name in self.allowed)


@dataclass(frozen=True, slots=True)
class Program:
    """A compiled program. Its last expression's value is left in `_last_value_`."""

    code: CodeType
    uses_last_expression: bool
