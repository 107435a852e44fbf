"""Reading attributes: the fast guard, the careful one, and the builtins made of them."""

from __future__ import annotations

from types import BuiltinMethodType, CodeType, FrameType, FunctionType, ModuleType
from typing import Any

from language.modules import check_module_attribute, expose
from language.names import FAMILY, GUARDED_DUNDERS, attribute_refusal
from language.ownership import is_own_class
from language.safe_format import SafeFormat, SafeFormatMap, is_plain

# Values of these types are never handed out before they were looked at.
CHECKED: set[type] = {ModuleType, FrameType, CodeType}
_MISSING = object()


# Here and in the other guards `type(obj)` is asked, never isinstance(): that reads obj.__class__,
# which runs the program's own __getattribute__.
def read(obj: Any, name: str) -> Any:
    """obj.name, for a name that the compiler found harmless: only the value is checked."""
    value = getattr(obj, name)
    if type(value) in CHECKED:
        return checked_value(value)
    return value


def checked_value(value: Any) -> Any:
    """The value, or the façade of a module; frames, code and other modules are refused."""
    if issubclass(type(value), ModuleType):
        return expose(value)
    if issubclass(type(value), (FrameType, CodeType)):
        raise AttributeError("frames and code objects are not available here")
    return value


def read_carefully(obj: Any, name: str) -> Any:
    """obj.name for any name: what getattr() does, and what the compiler uses for telling names."""
    if type(name) is not str:
        name = _plain_text(name)
    if name in FAMILY:
        return _family(obj, name)
    refusal = attribute_refusal(name)
    if refusal is not None:
        raise AttributeError(f"{refusal[1]}; {refusal[2]}")
    if issubclass(type(obj), ModuleType):
        return checked_value(check_module_attribute(obj, name))
    if name in GUARDED_DUNDERS:
        return _guarded_dunder(obj, name)
    if name == "format" or name == "format_map":
        return _format_method(obj, name)
    if name == "ctypes" and not is_own_class(type(obj)):
        raise AttributeError("the attribute 'ctypes' reaches raw memory; use the array itself")
    value = getattr(obj, name)
    return checked_value(value)


def _plain_text(name: Any) -> str:
    if not isinstance(name, str):
        raise TypeError("attribute name must be string, not " + repr(type(name).__name__))
    # A subclass of str could compare as one name and read as another.
    return str.__getitem__(name, slice(None))


def _reads_harmlessly(template: str) -> bool:
    try:
        return len(template) < 10_000 and is_plain(template)
    except (ValueError, RecursionError):
        return True  # str.format raises the same


def _format_method(obj: Any, name: str) -> Any:
    if issubclass(type(obj), str):
        plain = obj if type(obj) is str else str.__getitem__(obj, slice(None))
        own = type(obj).__dict__.get(name) if type(obj) is not str else None
        if own is not None:
            return getattr(obj, name)
        if _reads_harmlessly(plain):
            return getattr(plain, name)
        return SafeFormat(plain) if name == "format" else SafeFormatMap(plain)
    value = getattr(obj, name)
    if type(value) is BuiltinMethodType and issubclass(type(value.__self__), str):
        # super().format in a subclass of str
        return _format_method(str.__getitem__(value.__self__, slice(None)), name)
    is_text_type = issubclass(type(obj), type) and issubclass(obj, str)
    if is_text_type and type(value) is not FunctionType:
        kind = SafeFormat if name == "format" else SafeFormatMap
        return lambda template, /, *args, **kwargs: kind(template)(*args, **kwargs)
    return value


def _family(obj: Any, name: str) -> Any:
    if issubclass(type(obj), type) and is_own_class(obj):
        return getattr(obj, name)
    raise AttributeError(f"the attribute '{name}' is available on your own classes only")


def _guarded_dunder(obj: Any, name: str) -> Any:
    if name == "__dict__":
        return instance_dict(obj)
    return _wrapped_slot(getattr(obj, name), name)


def _wrapped_slot(value: Any, name: str) -> Any:
    if name == "__self__" or name == "__dict__":
        return checked_value(value)
    if type(getattr(value, "__func__", value)) is FunctionType:
        return value
    return _BY_NAME[name](value)


def instance_dict(obj: Any) -> Any:
    """obj.__dict__, unless it is the namespace of a module or of a class that is not the program's."""
    if issubclass(type(obj), type) and not is_own_class(obj):
        raise AttributeError(f"the namespace of '{obj.__name__}' is not available; use dir()")
    return obj.__dict__


def _split(raw: Any, args: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """The object and the remaining arguments of a bound or an unbound slot method."""
    if hasattr(raw, "__self__"):
        return raw.__self__, args
    if len(args) < 2:
        raise TypeError("an object and an attribute name are needed")
    return args[0], args[1:]


def _reader(raw: Any) -> Any:
    def __getattribute__(*args: Any) -> Any:
        obj, (name, *_) = _split(raw, args)
        if attribute_refusal(name) or name in FAMILY or issubclass(type(obj), (ModuleType, type)):
            return read_carefully(obj, name)
        if name in GUARDED_DUNDERS:
            return _wrapped_slot(raw(*args), name)
        return checked_value(raw(*args))

    return __getattribute__


def _writer(raw: Any) -> Any:
    def __setattr__(*args: Any) -> None:
        from language.write_guard import check_write

        obj, (name, *_) = _split(raw, args)
        check_write(obj, name)
        raw(*args)

    return __setattr__


_BY_NAME = {
    "__getattribute__": _reader,
    "__getattr__": _reader,
    "__setattr__": _writer,
    "__delattr__": _writer,
}


def guarded_getattr(obj: Any, name: str, default: Any = _MISSING, /) -> Any:
    """The builtin getattr; a refused attribute is one that the object does not have."""
    try:
        return read_carefully(obj, name)
    except AttributeError:
        if default is _MISSING:
            raise
        return default


def guarded_hasattr(obj: Any, name: str, /) -> bool:
    """The builtin hasattr; a refused attribute is one that the object does not have."""
    try:
        read_carefully(obj, name)
    except AttributeError:
        return False
    return True
