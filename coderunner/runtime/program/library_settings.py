"""Settings that libraries read from the environment when a program imports them."""

import os
import zoneinfo

_SETTINGS = {
    # Its processes and locks are not to be had here; it would warn of that at each import, and run the
    # work one by one either way.
    "JOBLIB_MULTIPROCESSING": "0",
    # PyMuPDF's advice and notes of deprecation would stand in the program's stdout; they go to the
    # logger `pymupdf`, level INFO, and the advice to install another package to nobody.
    "PYMUPDF_MESSAGE": "logging:name=pymupdf,level=20",
    "PYMUPDF_SUGGEST_LAYOUT_ANALYZER": "0",
}


def apply() -> None:
    """Sets what is not set yet; time zones come from the package `tzdata`, never from the host."""
    zoneinfo.reset_tzpath(to=[])
    for name, value in _SETTINGS.items():
        os.environ.setdefault(name, value)
