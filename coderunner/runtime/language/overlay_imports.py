"""What a program may import from the environment that stands in front of the base."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from language.denied import DENIED_MODULES
from language.modules import CLOSED

# Parts of the sandbox itself that come from the base environment.
_OWN_PARTS = frozenset(["RestrictedPython", "pyseccomp"])


def importable(names: Iterable[str]) -> frozenset[str]:
    """The names of an environment's modules without those that are not an environment's to give."""
    return frozenset(name for name in names if is_for_packages(name))


def is_for_packages(top: str) -> bool:
    """Whether a package may bring a module of this name, so that programs can import it."""
    return top not in sys.stdlib_module_names and top not in _reserved()


@cache
def _reserved() -> frozenset[str]:
    runtime = Path(__file__).resolve().parent.parent
    own = {path.name.removesuffix(".py") for path in runtime.iterdir()}
    return frozenset(own) | _OWN_PARTS | CLOSED | frozenset(DENIED_MODULES)
