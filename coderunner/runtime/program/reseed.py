"""Forked processes share their parent's random state: each run starts from fresh entropy."""

import os
import sys


def reseed() -> None:
    """Whatever generator is loaded gets a seed of its own; temporary files get new names, and lie in
    the scratch folder."""
    modules = sys.modules
    if "random" in modules:
        modules["random"].seed(os.urandom(32))
    numpy_random = modules.get("numpy.random")
    if numpy_random is not None:
        numpy_random.seed(int.from_bytes(os.urandom(4), "little"))
    if "tempfile" in modules:
        modules["tempfile"]._name_sequence = None
        modules["tempfile"].tempdir = os.getcwd()
    if "uuid" in modules:
        modules["uuid"]._last_timestamp = None
