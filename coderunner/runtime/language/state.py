"""What the guards need to know of the one program that this process runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

from language.policy_types import ImportPolicy


class State:
    """The program's import policy, scratch folder, guarded builtins and display()."""

    __slots__ = ("policy", "scratch", "builtins", "confined", "display")

    def __init__(self) -> None:
        self.policy = ImportPolicy(frozenset())
        self.scratch = "/scratch"
        self.builtins: dict[str, Any] = {}
        self.confined = False
        self.display: Callable[..., None] = print

    def begin(self, policy: ImportPolicy, guarded_builtins: dict[str, Any]) -> None:
        """Starts a program: its scratch folder is the working directory."""
        self.policy = policy
        self.scratch = os.path.realpath(os.getcwd())
        self.builtins = guarded_builtins
        if "tempfile" in sys.modules:
            sys.modules["tempfile"].tempdir = self.scratch


STATE = State()
