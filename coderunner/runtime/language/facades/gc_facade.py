"""`gc` without the functions that list every object of the process."""

from __future__ import annotations

import gc

from language.facades.base import Facade, facade_of

_NAMES = (
    "collect enable disable isenabled get_count get_threshold set_threshold get_stats is_tracked"
)


def build() -> Facade:
    """The façade."""
    return facade_of(gc, _NAMES)
