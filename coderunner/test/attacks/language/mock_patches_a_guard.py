# unittest.mock replaces a function that the guards are made of.
# guarded: error ModuleNotFoundError: the module 'language' cannot be imported here
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap
from unittest import mock

for place in ("language.names", "language.attribute_guard"):
    mock.patch(f"{place}.attribute_refusal", lambda name: None).start()
attempt(getattr(textwrap.dedent, "__glo" + "bals__")["__builtins__"]["open"], "/etc/passwd")
