"""Chinese in matplotlib's texts and formulas, whatever font is configured."""

from types import ModuleType

from program.fonts import cjk_font

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
# Below are the symbols of formulas; from here on are radicals, kana, ideographs and their punctuation.
_FIRST_CJK = 0x2E80
_PRIVATE = range(0xE000, 0xF900)


def add_cjk_fonts() -> None:
    """Makes a CJK font the last resort of every text, and known by the names that programs use."""
    from dataclasses import replace

    from matplotlib import font_manager

    fonts = font_manager.fontManager
    if not any(entry.name in _CJK_FAMILIES for entry in fonts.ttflist):
        # Another matplotlib than the base environment's brings its own fonts alone.
        _add_installed(fonts)
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
    _add_to_formulas(chosen[0].fname)


def _add_installed(fonts: object) -> None:
    path = cjk_font()
    if path is not None:
        fonts.addfont(path)


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


def _add_to_formulas(path: str) -> None:
    """A text with a formula in it is set by mathtext, which knows the first font of the list alone."""
    try:
        from matplotlib import _mathtext

        kinds = [kind for kind in vars(_mathtext).values() if _finds_glyphs(kind)]
    except (ImportError, AttributeError):
        return
    for kind in kinds:
        kind._get_glyph = _with_cjk(kind._get_glyph, path, _mathtext)


def _finds_glyphs(kind: object) -> bool:
    return isinstance(kind, type) and "_get_glyph" in vars(kind)


def _with_cjk(get_glyph: object, path: str, mathtext: ModuleType) -> object:
    def find(self: object, fontname: str, font_class: str, sym: str) -> object:
        if len(sym) == 1 and ord(sym) >= _FIRST_CJK and ord(sym) not in _PRIVATE:
            own = self._fonts.get("default")
            font = mathtext.get_font(path)
            if (own is None or own.get_char_index(ord(sym)) == 0) and font.get_char_index(ord(sym)):
                return font, ord(sym), False
        return get_glyph(self, fontname, font_class, sym)

    return find
