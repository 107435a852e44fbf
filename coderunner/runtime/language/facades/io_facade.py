"""`io` whose `open` is the confined one."""

from __future__ import annotations

import io

from language.facades.base import Facade, facade_of
from language.facades.files import confined_open

_NAMES = """BytesIO StringIO TextIOWrapper BufferedReader BufferedWriter BufferedRandom TextIOBase
RawIOBase BufferedIOBase IOBase UnsupportedOperation BlockingIOError SEEK_SET SEEK_CUR SEEK_END
DEFAULT_BUFFER_SIZE IncrementalNewlineDecoder text_encoding BufferedRWPair"""


def build() -> Facade:
    """The façade."""
    return facade_of(io, _NAMES, {"open": confined_open})
