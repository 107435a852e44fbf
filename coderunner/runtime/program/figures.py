"""Matplotlib without a screen: figures become outputs, Chinese labels find their font.

Nothing here imports matplotlib; it waits until the program does.
"""

import sys
from collections.abc import Callable
from types import ModuleType

from program.errors import tell
from program.figure_fonts import add_cjk_fonts
from program.figure_warnings import told_by_the_program
from program.type_names import safe_text, type_name

_PYPLOT = "matplotlib.pyplot"
Emit = Callable[[dict[str, object]], None]
_emit: Emit | None = None
_displayed: list[object] = []


def begin(emit: Emit) -> None:
    """Where `plt.show()` puts its figures during this run."""
    global _emit
    _emit = emit
    _displayed.clear()


def emit_open_figures() -> None:
    """Sends every open figure that was not displayed yet, in the order of their numbers; closes all."""
    pyplot = sys.modules.get(_PYPLOT)
    if pyplot is None or _emit is None:
        return
    for number in pyplot.get_fignums():
        figure = pyplot.figure(number)
        if not any(figure is shown for shown in _displayed):
            _emit_figure(figure, _emit)
    pyplot.close("all")


def _emit_figure(figure: object, emit: Emit) -> None:
    """A figure that cannot be drawn (a title that is broken mathtext) costs no more than itself."""
    try:
        emit(figure_bundle(figure))
    except Exception as error:
        tell(f"[figure left out] {type_name(error)}: {safe_text(error, str)}\n")


def figure_bundle(figure: object) -> dict[str, object]:
    """A figure as PNG, its labels not cut off."""
    import io

    from program.bundles import png

    out = io.BytesIO()
    with told_by_the_program():
        figure.savefig(out, format="png", bbox_inches="tight")
    _displayed.append(figure)
    width, height = figure.get_size_inches() * figure.dpi
    return {
        "image/png": png(out.getvalue()),
        "text/plain": f"<Figure size {int(width)}x{int(height)}>",
    }


def set_up(pyplot: ModuleType) -> None:
    """Has pyplot draw without a screen, and show its figures as outputs."""
    import matplotlib

    matplotlib.use("Agg")

    def show(*_: object, **__: object) -> None:
        """Display all open figures and close them."""
        emit_open_figures()

    def show_one(self: object, *_: object, **__: object) -> None:
        """Display this figure."""
        if _emit is not None:
            _emit(figure_bundle(self))

    pyplot.show = show
    pyplot.Figure.show = show_one
    add_cjk_fonts()
