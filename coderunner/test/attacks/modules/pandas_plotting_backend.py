# pandas imports the module that a plotting backend is named after, here one that prints as it loads.
# guarded: returns false
# plain: returns true
import contextlib
import io

import pandas as pd

with contextlib.redirect_stdout(io.StringIO()) as printed:
    for action in (
        lambda: pd.set_option("plotting.backend", "this"),
        lambda: pd.DataFrame({"a": [1]}).plot(backend="this"),
    ):
        try:
            action()
        except ValueError:
            pass
"Zen" in printed.getvalue()
