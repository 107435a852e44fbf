"""Matplotlib without a screen: figures become outputs, Chinese labels find their font.

Nothing here imports matplotlib; it waits until the program does.
"""

import sys
from collections.abc import Callable
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

from program.errors import tell
from program.type_names import safe_text, type_name

_PYPLOT = "matplotlib.pyplot"
_CJK_FAMILIES = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
)
# Names that programs ask for and that no server has.
_CJK_ALIASES = (
    "SimHei",
    "SimSun",
    "Microsoft YaHei",
    "PingFang SC",
    "Heiti SC",
    "Heiti TC",
    "STHeiti",
    "STSong",
    "KaiTi",
    "FangSong",
    "Arial Unicode MS",
    "Hiragino Sans GB",
)

Emit = Callable[[dict[str, object]], None]
_emit: Emit | None = None
_displayed: list[object] = []


def watch_imports() -> None:
    """Has pyplot set up right after whoever imports it first."""
    if not any(isinstance(finder, _PyplotFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _PyplotFinder())


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
    figure.savefig(out, format="png", bbox_inches="tight")
    _displayed.append(figure)
    width, height = figure.get_size_inches() * figure.dpi
    return {
        "image/png": png(out.getvalue()),
        "text/plain": f"<Figure size {int(width)}x{int(height)}>",
    }


def _set_up(pyplot: ModuleType) -> None:
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
    _add_cjk_fonts()


def _add_cjk_fonts() -> None:
    """Makes a CJK font the last resort of every text, and known by the names that programs use."""
    from dataclasses import replace

    from matplotlib import font_manager

    fonts = font_manager.fontManager
    entries = [entry for entry in fonts.ttflist if entry.name in _CJK_FAMILIES]
    if not entries:
        return
    family = min((entry.name for entry in entries), key=_CJK_FAMILIES.index)
    chosen = [entry for entry in entries if entry.name == family]
    known = {entry.name for entry in fonts.ttflist}
    for alias in _CJK_ALIASES:
        if alias not in known:
            fonts.ttflist.extend(replace(entry, name=alias) for entry in chosen)
    _append_fallback(fonts, family)


def _append_fallback(fonts: object, family: str) -> None:
    """Glyphs that the chosen font lacks are taken from `family`, whatever the program configures."""
    find = getattr(fonts, "_find_fonts_by_props", None)
    if find is None:
        import matplotlib

        matplotlib.rcParams["font.family"] = ["sans-serif", family]
        return

    def find_with_fallback(prop: object, *args: object, **options: object) -> list[object]:
        from matplotlib.font_manager import FontProperties

        paths = find(prop, *args, **options)
        last = fonts.findfont(FontProperties(family=family))
        return paths if last in paths else [*paths, last]

    fonts._find_fonts_by_props = find_with_fallback


class _PyplotFinder(MetaPathFinder):
    """Finds pyplot as the other finders do, and sets it up when it has been executed."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name != _PYPLOT:
            return None
        for finder in sys.meta_path:
            if finder is self or not hasattr(finder, "find_spec"):
                continue
            spec = finder.find_spec(name, path, target)
            if spec is not None and spec.loader is not None:
                spec.loader = _PyplotLoader(spec.loader)
                return spec
        return None


class _PyplotLoader(Loader):
    """Wraps pyplot's own loader."""

    def __init__(self, inner: Loader) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> object:
        return getattr(self._inner, name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._inner.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._inner.exec_module(module)
        _set_up(module)
