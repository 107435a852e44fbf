"""Class patterns read attributes by names that a class computes: here they read through the guard.

Each `case` asks the wrapped subject a question, as a mapping pattern asks for a key, and matches the
answer natively: `case Point(x=0, y=b)` becomes `case {<class Point: x, y>: [0, b]}`. The program's
names, its order of evaluation and its errors stay what they were.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from language.names import attribute_refusal
from language.syntax import guard_call, place_of

if TYPE_CHECKING:
    from language.policy import LanguagePolicy


def match_statement(policy: LanguagePolicy, node: ast.Match, _: str) -> None:
    """Rewrites the patterns of a statement in which a class pattern reads attributes."""
    reading = _reading([case.pattern for case in node.cases])
    if not reading:
        return
    rewriter = _Rewriter(policy, reading)
    node.subject = guard_call("subject", node.subject, node.subject)
    for case in node.cases:
        if (
            not _is_irrefutable(case.pattern)
            or _binds(case.pattern)
            and (case.guard is not None or case is node.cases[-1])
        ):
            case.pattern = rewriter.asking(case.pattern)


def _reading(patterns: list[ast.pattern]) -> set[int]:
    """The ids of the patterns that are class patterns with parts, or hold one."""
    reading: set[int] = set()
    for pattern in patterns:
        for node in reversed(list(ast.walk(pattern))):
            has_parts = type(node) is ast.MatchClass and (node.patterns or node.kwd_attrs)
            if has_parts or any(id(child) in reading for child in ast.iter_child_nodes(node)):
                reading.add(id(node))
    return reading


def _is_irrefutable(pattern: ast.pattern) -> bool:
    """Python refuses such a one before others, and answers `case _` without a look at the subject."""
    return isinstance(pattern, ast.MatchAs) and pattern.pattern is None


def _binds(pattern: ast.pattern) -> bool:
    return isinstance(pattern, ast.MatchAs) and pattern.name is not None


class _Rewriter:
    """Turns patterns for a subject into patterns for the wrapped subject."""

    def __init__(self, policy: LanguagePolicy, reading: set[int]) -> None:
        self._policy = policy
        self._reading = reading

    def asking(self, pattern: ast.pattern) -> ast.pattern:
        """The pattern that a wrapped subject is matched with."""
        if id(pattern) not in self._reading:
            return self._ask(pattern, "whole", [], [pattern])
        return self._FORMS[type(pattern)](self, pattern)

    def _or(self, node: ast.MatchOr) -> ast.pattern:
        last = node.patterns[-1]
        parts = [
            p if _is_irrefutable(p) and p is not last else self.asking(p) for p in node.patterns
        ]
        return ast.MatchOr(parts, **place_of(node))

    def _as(self, node: ast.MatchAs) -> ast.pattern:
        assert node.pattern is not None
        name = ast.MatchAs(None, node.name, **place_of(node))
        return self._ask(node, "named", [], [self.asking(node.pattern), name])

    def _class(self, node: ast.MatchClass) -> ast.pattern:
        for index, name in enumerate(node.kwd_attrs):
            refusal = attribute_refusal(name)
            if name in node.kwd_attrs[:index]:
                message = f"attribute name repeated in class pattern: {name}"
                refusal = ("syntax_error", message, "correct the syntax at this place")
            if refusal is not None:
                self._policy.refuse(node.kwd_patterns[index], refusal)
        inner = [*node.patterns, *node.kwd_patterns]
        names = _constants(node, node.kwd_attrs)
        about = [node.cls, ast.Constant(len(node.patterns), **place_of(node)), names]
        return self._ask(node, "instance", [*about, self._marks(node, inner)], self._parts(inner))

    def _sequence(self, node: ast.MatchSequence) -> ast.pattern:
        starred = [i for i, p in enumerate(node.patterns) if isinstance(p, ast.MatchStar)]
        at = starred[0] if starred else None
        named = at is not None and node.patterns[at].name is not None  # type: ignore[attr-defined]
        inner = [p for i, p in enumerate(node.patterns) if i != at or named or i in starred[1:]]
        about = [ast.Constant(at, **place_of(node)), ast.Constant(named, **place_of(node))]
        return self._ask(node, "sequence", [*about, self._marks(node, inner)], self._parts(inner))

    def _mapping(self, node: ast.MatchMapping) -> ast.pattern:
        keys = ast.Tuple(list(node.keys), ast.Load(), **place_of(node))
        inner = list(node.patterns)
        parts = self._parts(inner)
        if node.rest is not None:
            parts.append(ast.MatchAs(None, node.rest, **place_of(node)))
        about = [
            keys,
            ast.Constant(node.rest is not None, **place_of(node)),
            self._marks(node, inner),
        ]
        return self._ask(node, "mapping", about, parts)

    def _parts(self, patterns: list[ast.pattern]) -> list[ast.pattern]:
        return [self.asking(p) if id(p) in self._reading else p for p in patterns]

    def _marks(self, node: ast.pattern, inner: list[ast.pattern]) -> ast.expr:
        """Which parts of the answer are to be wrapped, as their patterns ask again."""
        return _constants(node, [id(p) in self._reading for p in inner])

    def _ask(
        self, node: ast.pattern, question: str, about: list[ast.expr], parts: list[ast.pattern]
    ) -> ast.pattern:
        place = place_of(node)
        asked = guard_call("question", node, ast.Constant(question, **place), *about)  # type: ignore[arg-type]
        key = ast.Attribute(asked, "value", ast.Load(), **place)
        self._policy.native.add(id(key))
        answer = parts[0] if question == "whole" else ast.MatchSequence(parts, **place)
        return ast.MatchMapping([key], [answer], None, **place)

    _FORMS: dict[type, Any] = {
        ast.MatchOr: _or,
        ast.MatchAs: _as,
        ast.MatchClass: _class,
        ast.MatchSequence: _sequence,
        ast.MatchMapping: _mapping,
    }


def _constants(node: ast.pattern, values: list[Any]) -> ast.expr:
    return ast.Constant(tuple(values), **place_of(node))
