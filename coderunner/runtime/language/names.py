"""Which names and attributes are refused, and which need a look at run time."""

from __future__ import annotations

import builtins
import collections
import itertools
import math
import os
import sys
import time
import types
from collections.abc import Iterable
from functools import lru_cache

from RestrictedPython.transformer import INSPECT_ATTRIBUTES

_OPERATORS = """
add radd iadd sub rsub isub mul rmul imul matmul rmatmul imatmul truediv rtruediv itruediv
floordiv rfloordiv ifloordiv mod rmod imod divmod rdivmod pow rpow ipow lshift rlshift ilshift
rshift rrshift irshift and rand iand xor rxor ixor or ror ior neg pos abs invert lt le eq ne gt ge
hash bool int float complex index round trunc floor ceil str repr bytes format len length_hint
contains getitem setitem delitem missing iter next reversed call enter exit aenter aexit aiter
anext await init new del post_init init_subclass class_getitem instancecheck subclasscheck
subclasshook copy deepcopy fspath sizeof dir buffer release_buffer replace
""".split()

_DATA = """
name qualname doc class module annotations annotate members version all author license date email
notes cause context suppress_context traceback wrapped func dataclass_fields dataclass_params
match_args slots defaults kwdefaults type_params required_keys optional_keys total origin args
parameters value constraints bound covariant contravariant signature isabstractmethod
abstractmethods unittest_skip unittest_skip_why status copyright credits maintainer array
array_function array_ufunc array_priority array_finalize array_wrap dlpack
dlpack_device orig_bases orig_class final deprecated metadata forward_arg weakref getstate setstate thisclass partialmethod static_attributes firstlineno title file
stdin stdout stderr
""".split()

PLAIN_DUNDERS = frozenset(f"__{name}__" for name in _OPERATORS + _DATA)
# Methods of descriptors: a library's reads and writes the namespace of whatever it is given.
DESCRIPTOR_DUNDERS = frozenset(["__get__", "__set__", "__delete__", "__set_name__"])
# Read through the guard only: they hand out a namespace or take the attribute's name as a string.
GUARDED_DUNDERS = DESCRIPTOR_DUNDERS | {
    "__dict__",
    "__getattribute__",
    "__getattr__",
    "__setattr__",
    "__delattr__",
    "__self__",
}
# Upwards they lead to classes that type() gives as well; downwards, to all classes of the process,
# unless they start at one of the program's own.
FAMILY = frozenset(["__mro__", "__bases__", "__base__", "__subclasses__"])
ANCESTORS = FAMILY - {"__subclasses__"}
# May be defined or set by a program beside the readable ones (pickling and copying hooks, metaclasses).
DEFINABLE_DUNDERS = (
    frozenset(
        """__reduce__ __reduce_ex__ __getstate__ __setstate__ __getnewargs__ __getnewargs_ex__
    __getinitargs__ __prepare__ __mro_entries__ __weakref__ __debug__ __objclass__ __path__ __root__
    __rich_repr__ __html__ __getattribute__ __getattr__ __setattr__ __delattr__ __dict__ __fields__
    __tablename__ __config__ __test__ __unicode__ __nonzero__ __div__ __rdiv__ __cmp__ __long__
    __oct__ __hex__ __coerce__ __slotnames__ __hash_value__ __pydantic__""".split()
    )
    | DESCRIPTOR_DUNDERS
    | (PLAIN_DUNDERS - {"__file__"})
)
REFUSED_NAMES = frozenset(
    ["__builtins__", "__import__", "__loader__", "__spec__", "__build_class__", "__package__"]
)
FRAME_ATTRIBUTES = frozenset(INSPECT_ATTRIBUTES) | {
    "f_lineno",
    "f_lasti",
    "tb_lasti",
    "ag_origin",
    "cr_suspended",
    "func_globals",
    "func_code",
    "get_original",
    "temp_original",
    "in_dict",
    "globs",
    "_convert_",
    "global_enum",
    "co_consts",
    "get_stack",
    "print_stack",
    "im_func",
    "im_self",
}
# Line numbers of tracebacks are what programs print, walking from one to the next.
FRAME_ATTRIBUTES -= {"f_lineno", "tb_lasti", "tb_next", "cr_suspended"}

# Facts of a function's code object that say no more than its signature.
CODE_FACTS = frozenset(
    """co_argcount co_kwonlyargcount co_posonlyargcount co_varnames co_freevars co_cellvars co_name
    co_names co_qualname co_nlocals co_flags co_firstlineno""".split()
)

_SHARED_WITH_DATA = frozenset("replace remove walk times name link get path error".split())


def _callables(module: object) -> set[str]:
    return {n for n in dir(module) if callable(getattr(module, n)) and not n.startswith("__")}


_HANDS_OUT_CODE = frozenset(
    """eval exec compile open getattr setattr delattr vars globals locals breakpoint system popen
    spawn fork Popen check_output check_call run_path run_module import_module __import__ modules
    meta_path path_hooks path_importer_cache CDLL PyDLL cdll pythonapi dlopen LibraryLoader
    get_original temp_original runstring measure rundocs read_pickle to_pickle load loads
    Unpickler settrace setprofile fdopen get_objects get_referrers get_referents walk_tb walk_stack
    create_subprocess_exec create_subprocess_shell subprocess_exec subprocess_shell FileType
    format format_map query obj ctypes ctypeslib CodeType FrameType ProcessPoolExecutor
    attrgetter methodcaller Formatter get_type_hints func_globals load_extension
    enable_load_extension loader spec memmap fromfile tofile""".split()
)
# What libraries import from modules that a program may not have: never read natively.
_BORROWED = frozenset(
    """Array CDLL CFUNCTYPE LibraryLoader POINTER PYFUNCTYPE Popen PyDLL SourceFileLoader Structure
    Union Unpickler addressof byref call cast cdll check_call check_output dlopen find_spec
    from_address from_buffer getoutput getstatusoutput import_module in_dll memmove
    memset module_from_spec pointer py_object pydll pythonapi reload resize run
    run_module run_path sizeof spec_from_file_location string_at wstring_at""".split()
)
# Names that must be looked up by the careful guard whatever the program itself defines.
RISKY = (_HANDS_OUT_CODE | _callables(os) | _callables(sys)) - _SHARED_WITH_DATA
MODULE_NAMES = frozenset(n.lstrip("_") for n in sys.stdlib_module_names) | {"modules", "core"}
NEVER_NATIVE = RISKY | GUARDED_DUNDERS | MODULE_NAMES | _BORROWED


def _public(*holders: object) -> set[str]:
    return {n for holder in holders for n in dir(holder) if not n.startswith("_")}


# Attributes of the builtin types and of modules that hold no module: never a way out.
PLAIN_ATTRIBUTES = (
    (
        _public(
            str,
            bytes,
            bytearray,
            list,
            dict,
            set,
            frozenset,
            tuple,
            int,
            float,
            complex,
            range,
            Exception,
            collections.deque,
            collections.Counter,
            collections,
            math,
            itertools,
            time,
            (i for i in ()),
            property,
        )
        | PLAIN_DUNDERS
    )
    - RISKY
    - MODULE_NAMES
    - FRAME_ATTRIBUTES
    - {"__file__"}
)

_SUGGESTIONS = {
    "__subclasses__": "keep a registry of your own classes (for instance in __init_subclass__)",
    "__globals__": "pass what the function needs as arguments",
    "__code__": "describe the function with __name__, __doc__ or __annotations__",
    "__builtins__": "call the builtin function by its name",
    "__import__": "use an import statement",
    "__mro__": "use isinstance or issubclass",
    "__bases__": "use isinstance or issubclass",
    "__base__": "use isinstance or issubclass",
    "__closure__": "keep the value in an attribute or a variable of your own",
    "__reduce_ex__": "use copy.copy, copy.deepcopy or json",
    "__reduce__": "use copy.copy, copy.deepcopy or json",
}


def is_dunder(name: str) -> bool:
    """Whether `name` has the form __name__."""
    return len(name) > 4 and name[:2] == "__" and name[-2:] == "__"


def _known_dunders() -> frozenset[str]:
    holders = [value for held in (builtins, types) for value in vars(held).values()]
    return frozenset(n for holder in [*holders, os, sys] for n in dir(holder) if is_dunder(n))


_KNOWN_DUNDERS = _known_dunders()
# Protocols of native libraries that take addresses and capsules.
_NATIVE_DUNDERS = ("__array", "__arrow", "__cuda", "__dlpack", "__pyx", "__swig", "__reduce")
_own_dunders: set[str] = set()


def adopt_dunders(names: Iterable[str]) -> None:
    """Lets a program use dunder names that it made up for its own classes, such as __json__."""
    new = {name for name in names if _is_made_up(name) and attribute_refusal(name) is not None}
    if new:
        _own_dunders.update(new)
        attribute_refusal.cache_clear()
        definition_refusal.cache_clear()


def _is_made_up(name: str) -> bool:
    known = name in _KNOWN_DUNDERS or name.startswith(_NATIVE_DUNDERS)
    return is_dunder(name) and not known


@lru_cache(maxsize=4096)
def attribute_refusal(name: str) -> tuple[str, str, str] | None:
    """Why the attribute may not be read: (rule, message, suggestion); None when it may."""
    if name in FRAME_ATTRIBUTES:
        return (
            "frame_access",
            f"the attribute '{name}' leads into the interpreter's frames and code objects",
            "use the values themselves, or traceback.format_exc() for the text of an error",
        )
    if not is_dunder(name) or name in PLAIN_DUNDERS or name in GUARDED_DUNDERS:
        return None
    if name in _own_dunders:
        return None
    suggestion = _SUGGESTIONS.get(name, "use the operator or builtin function that it stands for")
    return ("dunder_attribute", f"the attribute '{name}' is not available", suggestion)


@lru_cache(maxsize=4096)
def definition_refusal(name: str) -> tuple[str, str, str] | None:
    """Why the name may not be bound, as a variable, function, argument or attribute."""
    if name in REFUSED_NAMES:
        return (
            "reserved_name",
            f"the name '{name}' belongs to the interpreter",
            _SUGGESTIONS.get(name, "choose another name"),
        )
    return attribute_refusal(name) if name not in DEFINABLE_DUNDERS else None


def undress(name: str) -> str:
    """The name without leading underscores: `_os` is as telling as `os`."""
    return name.lstrip("_")


UNAVAILABLE_BUILTINS = frozenset(["breakpoint", "help"])
