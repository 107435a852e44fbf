"""What a rewritten class pattern asks of its subject at run time (see class_patterns.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from language.names import attribute_refusal

_SUBJECT_ITSELF = 1 << 22  # Py_TPFLAGS_MATCH_SELF: `case int(n)`
_MISSING = object()
_flags_of = type.__dict__["__flags__"].__get__


class Subject(Mapping[Any, Any]):
    """A matched object; patterns ask it questions. No program ever holds one."""

    __slots__ = ("_held",)

    def __init__(self, held: Any) -> None:
        self._held = held

    def get(self, question: Any, missing: Any = None) -> Any:
        """The answer, when the question fits."""
        answer = question.of(self._held, *question.about)
        return missing if answer is _MISSING else answer

    def __len__(self) -> int:
        return 1

    def __getitem__(self, key: Any) -> Any:
        raise KeyError(key)

    def __iter__(self) -> Any:
        return iter(())


class Question:
    """One key of a rewritten pattern; `value` is itself, as patterns read an attribute."""

    __slots__ = ("about", "of")

    def __init__(self, kind: str, *about: Any) -> None:
        self.of: Callable[..., Any] = _ANSWERS[kind]
        self.about = about

    @property
    def value(self) -> Question:
        """What the pattern reads."""
        return self


def _wrapped(values: Any, marks: tuple[bool, ...]) -> list[Any]:
    if True not in marks:
        return list(values)
    return [Subject(v) if mark else v for v, mark in zip(values, marks, strict=True)]


def _whole(subject: Any) -> Any:
    return subject


def _named(subject: Any) -> Any:
    return (Subject(subject), subject)


def _instance(
    subject: Any, cls: Any, given: int, names: tuple[str, ...], marks: tuple[bool, ...]
) -> Any:
    match subject:
        case cls():
            pass
        case _:
            return _MISSING
    seen: set[str] = set()
    values: list[Any] = []
    if given:
        wanted = _positional(cls, given)
        if wanted is None:
            values.append(subject)
        names = (wanted or ()) + names
    for name in names:
        value = _read(subject, cls, name, seen)
        if value is _MISSING:
            return _MISSING
        values.append(value)
    return _wrapped(values, marks)


def _positional(cls: type, given: int) -> tuple[str, ...] | None:
    """The names of the positional parts; None when the only one is the subject itself."""
    try:
        names = cls.__match_args__  # type: ignore[attr-defined]
    except AttributeError:
        names = None if _flags_of(cls) & _SUBJECT_ITSELF else ()
    if names is not None and type(names) is not tuple:
        kind = type(names).__name__
        raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {kind})")
    accepted = 1 if names is None else len(names)
    if accepted < given:
        plural = "" if accepted == 1 else "s"
        raise TypeError(
            f"{cls.__name__}() accepts {accepted} positional sub-pattern{plural} ({given} given)"
        )
    return None if names is None else names[:given]


def _read(subject: Any, cls: type, name: str, seen: set[str]) -> Any:
    from language.attribute_guard import read_carefully

    if type(name) is not str:
        raise TypeError(f"__match_args__ elements must be strings (got {type(name).__name__})")
    if name in seen:
        raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
    seen.add(name)
    refusal = attribute_refusal(name)
    if refusal is not None:
        raise TypeError(f"{refusal[1]}; {refusal[2]}")
    try:
        return read_carefully(subject, name)
    except AttributeError:
        return _MISSING


def _sequence(subject: Any, star: int | None, named: bool, marks: tuple[bool, ...]) -> Any:
    match subject:
        case [*_]:
            pass
        case _:
            return _MISSING
    wanted, size = len(marks) - named, len(subject)
    if size != wanted if star is None else size < wanted:
        return _MISSING
    if star is None:
        return _wrapped(subject, marks)
    last = wanted - star
    if not named:
        ends = [*range(star), *range(size - last, size)]
        return _wrapped([subject[i] for i in ends], marks)
    items = list(subject)
    fixed = iter(_wrapped(items[:star] + items[size - last :], marks[:star] + marks[star + 1 :]))
    return [*(next(fixed) for _ in range(star)), *items[star : size - last], *fixed]


def _mapping(subject: Any, keys: tuple[Any, ...], rest: bool, marks: tuple[bool, ...]) -> Any:
    match subject:
        case {}:
            pass
        case _:
            return _MISSING
    if len(subject) < len(keys):
        return _MISSING
    values: list[Any] = []
    for index, key in enumerate(keys):
        if key in keys[:index]:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        value = subject.get(key, _MISSING)
        if value is _MISSING:
            return _MISSING
        values.append(value)
    answer = _wrapped(values, marks)
    if rest:
        left = dict(subject)
        for key in keys:
            del left[key]
        answer.append(left)
    return answer


_ANSWERS: dict[str, Callable[..., Any]] = {
    "whole": _whole,
    "named": _named,
    "instance": _instance,
    "sequence": _sequence,
    "mapping": _mapping,
}
