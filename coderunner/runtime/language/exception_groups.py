"""except* trusts the group's split(): a group with one of its own is refused."""

from __future__ import annotations

import sys


def check_group() -> None:
    """Raises when the class of the group being handled replaces split() (CVE-2025-22153)."""
    group = sys.exc_info()[1]
    held = getattr(type(group), "split", None)
    if held not in (BaseExceptionGroup.split, ExceptionGroup.split) or "split" in vars(group):
        raise TypeError("an exception group with its own split() cannot be caught by except*")
