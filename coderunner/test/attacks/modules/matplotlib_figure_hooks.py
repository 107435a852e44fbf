# matplotlib calls what figure.hooks names, here exec() with a figure that is text as well.
# guarded: returns "ModuleNotFoundError: the module 'builtins' cannot be imported by a setting here"
# plain: returns "it ran"
import matplotlib.pyplot as plt


class Text(plt.Figure, str):
    def __new__(cls, *arguments, **named):
        return str.__new__(cls, "import matplotlib; matplotlib.reached = __builtins__")


plt.rcParams["figure.hooks"] = ["builtins:exec"]
try:
    plt.figure(FigureClass=Text)
    result = "it ran"
except Exception as error:
    result = f"{type(error).__name__}: {error}"
result
