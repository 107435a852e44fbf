"""Reading attributes: the fast guard, the careful one, and the builtins made of them."""

from __future__ import annotations

from types import (
    BuiltinMethodType,
    CodeType,
    FrameType,
    FunctionType,
    MappingProxyType,
    MethodType,
    ModuleType,
)
from typing import Any

from language.modules import check_module_attribute, check_origin, expose, module_contents
from language.names import (
    ANCESTORS,
    DESCRIPTOR_DUNDERS,
    FAMILY,
    GUARDED_DUNDERS,
    attribute_refusal,
)
from language.ownership import is_own_class, is_own_function
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
        return checked_value(value) if type(obj) in _no_modules else read_carefully(obj, name)
    if type(obj) in _no_modules:
        return value
    return _read_of_unknown(obj, name, value)


# Types whose instances are no modules; filled as they are met.
_no_modules: set[type] = set()


def _read_of_unknown(obj: Any, name: str, value: Any) -> Any:
    if not issubclass(type(obj), ModuleType):
        _no_modules.add(type(obj))
        return value
    # A class of the program may have an attribute of this name, which makes it harmless elsewhere.
    return read_carefully(obj, name) if name[0] == "_" else check_origin(value, name)


def no_module(obj: Any) -> None:
    """Stands before a method that reads its first argument natively: anything can be passed."""
    kind = type(obj)
    if kind not in _no_modules:
        if issubclass(kind, ModuleType) and not is_own_class(kind):
            raise TypeError(f"the module '{obj.__name__}' is no instance of this class")
        if not issubclass(kind, ModuleType):
            _no_modules.add(kind)


class Box:
    """Holds the guarded value of a `case` pattern, for the pattern to read."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value


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
        if name in _HOOKS:
            return _not_callable(refusal)
        raise AttributeError(f"{refusal[1]}; {refusal[2]}")
    if issubclass(type(obj), ModuleType):
        if name == "__dict__":
            return module_contents(obj, checked_value)
        return checked_value(check_module_attribute(obj, name))
    if name in GUARDED_DUNDERS:
        return _guarded_dunder(obj, name)
    if name == "format" or name == "format_map":
        return _format_method(obj, name)
    if name == "ctypes" and not is_own_class(type(obj)):
        raise AttributeError("the attribute 'ctypes' reaches raw memory; use the array itself")
    value = getattr(obj, name)
    return checked_value(value)


# A loop over dir() reads them of all it looks at, and seldom calls them.
_HOOKS = frozenset(["__getnewargs__", "__getnewargs_ex__", "__reduce__", "__reduce_ex__"])


def _not_callable(refusal: tuple[str, str, str]) -> Any:
    def refused(*_: Any, **__: Any) -> Any:
        raise AttributeError(f"{refusal[1]}; {refusal[2]}")

    return GuardedSlot(refused)


class GuardedSlot:
    """A method that every object has, guarded; like the real one, it is no Python function."""

    __slots__ = ("_function",)

    def __init__(self, function: Any) -> None:
        self._function = function

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        return self._function(*args, **kwargs)

    def __get__(self, obj: Any, owner: Any = None) -> Any:
        return self if obj is None else MethodType(self, obj)


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
    if issubclass(type(obj), type):
        if name in ANCESTORS:
            return getattr(obj, name)
        if is_own_class(obj) and not issubclass(obj, type):  # a metaclass has type's, unbound
            return getattr(obj, name)
    raise AttributeError(f"the attribute '{name}' is available on your own classes only")


def _guarded_dunder(obj: Any, name: str) -> Any:
    if name == "__dict__":
        return instance_dict(obj)
    if name in DESCRIPTOR_DUNDERS:
        return _descriptor_method(getattr(obj, name))
    return _wrapped_slot(getattr(obj, name), name)


def _wrapped_slot(value: Any, name: str) -> Any:
    if name == "__self__" or name == "__dict__":
        return checked_value(value)
    if name in DESCRIPTOR_DUNDERS:
        return _descriptor_method(value)
    if type(getattr(value, "__func__", value)) is FunctionType:
        return value
    return _BY_NAME[name](value)


def instance_dict(obj: Any) -> Any:
    """obj.__dict__, unless it is a class that is not the program's: then its harmless part."""
    if issubclass(type(obj), type) and not is_own_class(obj):
        if issubclass(obj, type):
            raise AttributeError(f"the namespace of '{obj.__name__}' is not available; use dir()")
        return _class_contents(obj)
    return obj.__dict__


def _class_contents(cls: type) -> Any:
    """What may be read of a class that is not the program's, as a mapping of its own."""
    return MappingProxyType(
        {name: value for name, value in vars(cls).items() if _is_harmless(name, value)}
    )


def _is_harmless(name: str, value: Any) -> bool:
    guarded = (
        name in GUARDED_DUNDERS or name in FAMILY or name in ("format", "format_map", "ctypes")
    )
    return not guarded and attribute_refusal(name) is None and type(value) not in CHECKED


def code_fact(function: Any, name: str) -> Any:
    """function.__code__.co_argcount and its like: what a signature says, of the program's own."""
    return getattr(_own_function(function, "__code__").__code__, name)


def own_closure(function: Any) -> Any:
    """function.__closure__, of the program's own."""
    return _own_function(function, "__closure__").__closure__


def _own_function(function: Any, asked: str) -> FunctionType:
    held = getattr(function, "__func__", function)
    if type(held) is not FunctionType or not is_own_function(held):
        raise AttributeError(f"'{asked}' can be read of your own functions only")
    return held


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

    return GuardedSlot(__getattribute__)


def _writer(raw: Any) -> Any:
    def __setattr__(*args: Any) -> None:
        from language.write_guard import check_write

        obj, (name, *_) = _split(raw, args)
        check_write(obj, name)
        raw(*args)

    return GuardedSlot(__setattr__)


def _descriptor_method(raw: Any) -> Any:
    """A method of a descriptor that acts on instances, as it is told to, and on nothing else."""
    held = getattr(raw, "__func__", raw)
    if type(held) is FunctionType and is_own_function(held):
        return raw

    def act(*args: Any) -> Any:
        for arg in args:
            if arg is not None and not issubclass(type(arg), type):
                _refuse_interpreters_own(arg)
        return checked_value(raw(*args))

    return GuardedSlot(act)


def _refuse_interpreters_own(obj: Any) -> None:
    is_foreign_function = issubclass(type(obj), FunctionType) and not is_own_function(obj)
    if is_foreign_function or (
        issubclass(type(obj), ModuleType) and not getattr(type(obj), "_accepts_writes", False)
    ):
        raise TypeError(f"'{obj.__name__}' is no instance that a descriptor could act on")


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
