"""str.format and str.format_map whose fields read attributes through the guard (CVE-2023-41039)."""

from __future__ import annotations

import string
from _string import formatter_field_name_split, formatter_parser  # type: ignore[import-not-found]
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from language.names import PLAIN_ATTRIBUTES


@lru_cache(maxsize=256)
def is_plain(template: str) -> bool:
    """Whether no field of the template reads an attribute that needs the guard."""
    if "." not in template and "[" not in template:
        return True
    for _, field, spec, _ in formatter_parser(template):
        if field and ("." in field or "[" in field):
            for is_attribute, name in formatter_field_name_split(field)[1]:
                if is_attribute and name not in PLAIN_ATTRIBUTES:
                    return False
        if spec and "{" in spec and not is_plain(spec):
            return False
    return True


class _GuardedFormatter(string.Formatter):
    _next_index = 0

    def get_field(self, field_name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        from language.attribute_guard import read_carefully

        first, rest = formatter_field_name_split(field_name)
        if first == "":
            # string.Formatter numbers `{}` itself, but not `{.name}`
            first, self._next_index = self._next_index, self._next_index + 1
        value = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            value = read_carefully(value, name) if is_attribute else value[name]
        return value, first


class SafeFormat:
    """The bound method `template.format`."""

    __slots__ = ("_template",)
    __name__ = "format"

    def __init__(self, template: str) -> None:
        _template_slot.__set__(self, str.__getitem__(template, slice(None)))

    def __call__(self, /, *args: Any, **kwargs: Any) -> str:
        template = _template_of(self)
        if is_plain(template):
            return template.format(*args, **kwargs)
        return _GuardedFormatter().vformat(template, args, kwargs)


# Held where a program cannot exchange it for a text that lies about its content.
_template_slot: Any = SafeFormat.__dict__["_template"]
_template_of = _template_slot.__get__
del SafeFormat._template


class SafeFormatMap(SafeFormat):
    """The bound method `template.format_map`."""

    __slots__ = ()
    __name__ = "format_map"

    def __call__(self, mapping: Any, /) -> str:  # type: ignore[override]
        template = _template_of(self)
        if is_plain(template):
            return template.format_map(mapping)
        return _GuardedFormatter().vformat(template, (), mapping)
