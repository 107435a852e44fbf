"""Names of types and texts of objects, taken in ways that a hostile object cannot lead astray."""

_qualname = type.__dict__["__qualname__"].__get__
_module = type.__dict__["__module__"].__get__

TEXT_MAX = 8192


def type_name(value: object) -> str:
    """The full name of a value's type: `pandas.DataFrame`, `set`, `Point`."""
    kind = type(value)
    try:
        name, module = str(_qualname(kind)), _module(kind)
    except Exception:
        return "object"
    if not isinstance(module, str) or module in ("builtins", "__main__"):
        return name
    top = module.partition(".")[0]
    if top in ("pandas", "numpy"):
        module = top
    return f"{module}.{name}"


def safe_text(value: object, convert: type | object = repr, limit: int = TEXT_MAX) -> str:
    """`repr` (or `str`) of a value, bounded; a text that says so where the value fails to give one."""
    try:
        text = convert(value)
        if not isinstance(text, str):
            return f"<{type_name(value)} without a text>"
        return shorten(str.__str__(text), limit)
    except BaseException as error:
        return f"<{type_name(value)}: its text failed with {type_name(error)}>"


def shorten(text: str, limit: int = TEXT_MAX) -> str:
    """At most `limit` characters, the cut said at the end."""
    if len(text) <= limit:
        return text
    return f"{text[:limit]}… ({len(text) - limit} more characters)"
