"""The changes that library modules get: guarded builtins and methods in their namespace."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

from language.state import STATE


def _guard_hints(module: ModuleType) -> None:
    from language.type_hints import guard_hints

    guard_hints(module)


def _guard_getattr(module: ModuleType) -> None:
    from language.attribute_guard import guarded_getattr

    vars(module)["getattr"] = guarded_getattr


def _guard_loader(module: ModuleType) -> None:
    """Test loaders import and call what they are given the name of."""
    from language.attribute_guard import guarded_getattr
    from language.import_guard import guarded_import

    def read_member(obj: Any, name: str, *default: Any) -> Any:
        # A loader looks at all that dir() lists; what is refused is no test.
        if issubclass(type(obj), ModuleType) and name.startswith("__"):
            return None
        return guarded_getattr(obj, name, *default)

    vars(module)["getattr"] = read_member
    vars(module)["__import__"] = guarded_import


def _guard_functools(module: ModuleType) -> None:
    from language.wrapping import guard_wrapping

    guard_wrapping(module)


def _guard_parser(module: ModuleType) -> None:
    """Parsers of arguments read and set attributes of the object that they are given."""
    from language.copying import set_where_allowed

    vars(module).update(getattr=_read_where_allowed, setattr=set_where_allowed)


def _read_where_allowed(obj: Any, name: str, *default: Any) -> Any:
    """getattr for a library that a program gives the object and the name."""
    from language.attribute_guard import guarded_getattr

    return (guarded_getattr if STATE.confined else getattr)(obj, name, *default)


def _guard_names(module: ModuleType) -> None:
    """A library that calls a method whose name a program may choose."""
    vars(module)["getattr"] = _read_where_allowed


def _guard_streams(module: ModuleType) -> None:
    """contextlib's redirections name the stream of sys that they replace."""

    def __enter__(self: Any) -> Any:
        if STATE.confined and self._stream not in ("stdout", "stderr"):
            raise ValueError("a redirection is of stdout or of stderr")
        return enter(self)

    redirection = vars(module)["_RedirectStream"]
    enter = redirection.__enter__
    redirection.__enter__ = __enter__


def _guard_features(module: ModuleType) -> None:
    """PIL.features imports what its tables say, and a program can write into them."""

    def import_part(name: str, *args: Any, **kwargs: Any) -> Any:
        if STATE.confined and not (type(name) is str and name.startswith("PIL.")):
            raise ModuleNotFoundError(f"the module {name!r} is no part of PIL")
        return __import__(name, *args, **kwargs)

    vars(module).update(__import__=import_part, getattr=_read_where_allowed)


def _guard_mock(module: ModuleType) -> None:
    from language.mocking import guard_mock

    guard_mock(module)


def _guard_resolver(module: ModuleType) -> None:
    from language.mocking import guard_resolver

    guard_resolver(module)


def _guard_copy(module: ModuleType) -> None:
    from language.copying import guard_copy

    guard_copy(module)


def _guard_source(module: ModuleType) -> None:
    from language import dynamic_code

    vars(module).update(
        compile=dynamic_code.guarded_compile,
        exec=dynamic_code.guarded_exec,
        eval=dynamic_code.guarded_eval,
    )


def _guard_logging(module: ModuleType) -> None:
    from language.safe_format import SafeFormat

    def _format(self: Any, record: Any) -> str:
        defaults = getattr(self, "_defaults", None)
        values = (defaults | record.__dict__) if defaults else record.__dict__
        return SafeFormat(self._fmt)(**values)

    vars(module)["StrFormatStyle"]._format = _format


def _guard_user_string(module: ModuleType) -> None:
    from language.attribute_guard import read_carefully

    def format(self: Any, /, *args: Any, **kwargs: Any) -> Any:
        if not STATE.confined:
            return self.data.format(*args, **kwargs)
        return read_carefully(self.data, "format")(*args, **kwargs)

    def format_map(self: Any, mapping: Any) -> Any:
        if not STATE.confined:
            return self.data.format_map(mapping)
        return read_carefully(self.data, "format_map")(mapping)

    text = vars(module)["UserString"]
    text.format, text.format_map = format, format_map


def _guard_dataclasses(module: ModuleType) -> None:
    """Field names become source text in dataclasses: they must be names."""
    from language.type_hints import is_asked_by_program
    from language.write_guard import write

    process = vars(module)["_process_class"]

    def _process_class(cls: type, *args: Any, **kwargs: Any) -> type:
        # make_dataclass has just made its class, which before Python 3.12 names nobody's module.
        is_made_here = cls.__module__ == "types"
        if STATE.confined and not is_made_here and is_asked_by_program():
            write(cls)
        for base in cls.__mro__:
            _check_fields(vars(base).get("__annotations__"))
            _check_fields(vars(base).get("__dataclass_fields__"))
        return process(cls, *args, **kwargs)

    vars(module)["_process_class"] = _process_class


def _check_fields(fields: Any) -> None:
    if not isinstance(fields, dict):
        return
    for name, field in fields.items():
        for text in (name, getattr(field, "name", name)):
            if text is not None and (type(text) is not str or not text.isidentifier()):
                raise TypeError(f"Field names must be valid identifiers: {text!r}")


def _guard_optparse(module: ModuleType) -> None:
    """Values.read_file and read_module take whole namespaces in."""
    _guard_parser(module)
    for name in ("read_file", "read_module"):
        delattr(vars(module)["Values"], name)


def _guard_tempfile(module: ModuleType) -> None:
    vars(module)["tempdir"] = STATE.scratch


def _hide_guards(module: ModuleType) -> None:
    """Tracebacks that a program prints show its own lines and libraries', not the guards'."""
    for name in ("walk_tb", "_walk_tb_with_full_positions"):
        walk = vars(module)[name]
        vars(module)[name] = _without_guards(walk)


def _without_guards(walk: Any) -> Any:
    def without_guards(tb: Any) -> Any:
        for entry in walk(tb):
            owner = entry[0].f_globals.get("__name__") or ""
            if not owner.startswith("language."):
                yield entry

    return without_guards


def _guard_xml(module: ModuleType) -> None:
    from language.facades.xml_entities import refuse_entities

    refuse_entities(module)


def _guard_named_imports(module: ModuleType) -> None:
    from language.named_imports import guard_named_imports

    guard_named_imports(module)


HARDENERS: dict[str, Callable[[ModuleType], None]] = {
    "annotationlib": _guard_hints,
    "collections": _guard_user_string,
    "contextlib": _guard_streams,
    "copy": _guard_copy,
    "cProfile": _guard_source,
    "dataclasses": _guard_dataclasses,
    "doctest": _guard_source,
    "functools": _guard_functools,
    "inspect": _guard_hints,
    "logging": _guard_logging,
    "matplotlib.backend_bases": _guard_named_imports,
    "matplotlib.backends.registry": _guard_named_imports,
    "matplotlib.colors": _guard_named_imports,
    "matplotlib.pyplot": _guard_named_imports,
    "matplotlib.style": _guard_named_imports,
    "optparse": _guard_optparse,
    "pandas.core.apply": _guard_names,
    "pandas.core.arrays.base": _guard_names,
    "pandas.core.computation.expr": _guard_getattr,
    "pandas.core.groupby.generic": _guard_names,
    "pandas.core.groupby.groupby": _guard_names,
    "pandas.core.internals.managers": _guard_names,
    "pandas.core.resample": _guard_names,
    "pandas.plotting._core": _guard_named_imports,
    "PIL.features": _guard_features,
    "argparse": _guard_parser,
    "pkgutil": _guard_resolver,
    "profile": _guard_source,
    "string": _guard_getattr,
    "tempfile": _guard_tempfile,
    "timeit": _guard_source,
    "traceback": _hide_guards,
    "typing": _guard_hints,
    "typing_extensions": _guard_hints,
    "unittest.loader": _guard_loader,
    "unittest.mock": _guard_mock,
    "urllib.request": _guard_names,
    "xml.etree.ElementTree": _guard_xml,
}
"""What each module gets when it is loaded."""
