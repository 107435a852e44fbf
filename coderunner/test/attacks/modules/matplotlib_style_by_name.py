# matplotlib imports the package that a style is named after, here one that prints as it loads.
# guarded: returns false
# plain: returns true
import contextlib
import io

import matplotlib.pyplot as plt

with contextlib.redirect_stdout(io.StringIO()) as printed:
    try:
        plt.style.use("this.style")
    except (OSError, TypeError):
        pass
"Zen" in printed.getvalue()
