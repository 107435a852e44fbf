"""`inspect`: signatures and kinds of objects; no frames, no namespaces."""

from __future__ import annotations

import inspect
import sys
from typing import Any

from language.facades.base import Facade, facade_of

_NAMES = """signature Signature Parameter BoundArguments isfunction isclass ismethod isbuiltin
isroutine ismodule isgenerator isgeneratorfunction iscoroutine iscoroutinefunction isawaitable
isasyncgen isasyncgenfunction isabstract isdatadescriptor ismethoddescriptor cleandoc getdoc
unwrap CORO_CREATED CORO_RUNNING CORO_SUSPENDED CORO_CLOSED getgeneratorstate getcoroutinestate
GEN_CREATED GEN_RUNNING GEN_SUSPENDED GEN_CLOSED getcallargs getfullargspec FullArgSpec getmro
get_annotations isgetsetdescriptor ismemberdescriptor ismethodwrapper isframe iscode istraceback
CO_VARARGS CO_VARKEYWORDS CO_GENERATOR CO_COROUTINE CO_ASYNC_GENERATOR CO_NESTED CO_OPTIMIZED
CO_NEWLOCALS getsource getsourcelines getcomments"""


def getmembers(obj: Any, predicate: Any = None) -> list[tuple[str, Any]]:
    """inspect.getmembers over the attributes that the guard lets through."""
    from language.attribute_guard import guarded_getattr

    missing = object()
    found = ((name, guarded_getattr(obj, name, missing)) for name in dir(obj))
    return sorted(
        ((n, v) for n, v in found if v is not missing and (predicate is None or predicate(v))),
        key=lambda pair: pair[0],
    )


def getmodule(obj: Any, _filename: Any = None) -> Any:
    """inspect.getmodule; None for a module that the program may not have."""
    from language.modules import expose

    found = obj if inspect.ismodule(obj) else sys.modules.get(getattr(obj, "__module__", ""))
    try:
        return None if found is None else expose(found)
    except AttributeError:
        return None


def build() -> Facade:
    """The façade."""
    from language.hardening import harden

    harden(inspect)
    return facade_of(inspect, _NAMES, {"getmembers": getmembers, "getmodule": getmodule})
