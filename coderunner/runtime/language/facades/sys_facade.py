"""`sys`: what describes the interpreter, the streams, and exit; nothing that reaches into it."""

from __future__ import annotations

import sys
from typing import Any

from language.facades.base import Facade, facade_of

_NAMES = """maxsize maxunicode float_info int_info hash_info thread_info version version_info
hexversion byteorder platform exit getsizeof getrecursionlimit getrefcount intern exc_info
set_int_max_str_digits get_int_max_str_digits getdefaultencoding getfilesystemencoding
float_repr_style api_version copyright implementation stdlib_module_names builtin_module_names
getswitchinterval is_finalizing orig_argv flags exception __name__ __doc__"""
_STREAMS = frozenset(["stdin", "stdout", "stderr", "__stdin__", "__stdout__", "__stderr__"])
_REPLACED = frozenset(["argv", "stdin", "stdout", "stderr"])
_RECURSION_LIMIT_MAX = 200_000


def setrecursionlimit(limit: int, /) -> None:
    """sys.setrecursionlimit within bounds; more is cut to the bound."""
    sys.setrecursionlimit(min(limit, _RECURSION_LIMIT_MAX))


class SysFacade(Facade):
    """The streams and the arguments are those of the moment, and may be replaced: programs do so to
    catch output or to call their own main()."""

    _accepts_writes = True
    _missing = {
        "modules": "use an import statement",
        "_getframe": "pass what the function needs as arguments",
        "settrace": "print what you need",
        "setprofile": "measure with time.perf_counter()",
    }

    def __getattr__(self, name: str) -> Any:
        if name in _STREAMS or name == "argv":
            return getattr(sys, name)
        return super().__getattr__(name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name in _REPLACED:
            setattr(sys, name, value)
        elif name not in ("dont_write_bytecode", "tracebacklimit", "ps1", "ps2", "excepthook"):
            raise TypeError(f"sys.{name} cannot be changed here")

    def __delattr__(self, name: str) -> None:
        if name not in _REPLACED:
            raise TypeError(f"sys.{name} cannot be deleted here")
        delattr(sys, name)  # as mock.patch("sys.stdout") does before it puts back the first one

    def __dir__(self) -> list[str]:
        return sorted(set(super().__dir__()) | _STREAMS | {"argv"})


def build() -> Facade:
    """The façade."""
    own: dict[str, Any] = {
        "path": [""],
        "executable": "",
        "prefix": "/usr",
        "dont_write_bytecode": True,
        "warnoptions": [],
        "setrecursionlimit": setrecursionlimit,
        "setswitchinterval": lambda interval, /: None,
        "displayhook": print,
    }
    return facade_of(sys, _NAMES, own, SysFacade)
