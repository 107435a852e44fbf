"""The default import whitelist; the service reads the same file."""

from __future__ import annotations

import json
from pathlib import Path

_text = Path(__file__).with_name("default_imports.json").read_text("utf-8")
DEFAULT_IMPORTS: frozenset[str] = frozenset(json.loads(_text))
