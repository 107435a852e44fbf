"""Fonts that are there under the names that programs ask for: matplotlib's DejaVu and one with Chinese."""

import os
import re
import sys
from types import ModuleType

_FOLDER = "matplotlib/mpl-data/fonts/ttf"
_CJK_FILE = "NotoSansSC-Regular.ttf"
_CJK_STEM = re.compile(
    r"""(sim(hei|sun|kai|fang|li|you)|nsimsun|msyh|msjh|ms(gothic|mincho)|meiryo|yu(goth|min)|deng
    |(st)?(heiti|kaiti|song|xihei|fangsong|zhongsong)|hiragino|pingfang|songti|kaiti|fangsong|arialuni
    |noto(sans|serif)(cjk|mono?cjk|sc|tc|hk|jp)|sourcehan|wqy|wenquanyi|droidsansfallback|u(ming|kai)
    |microsoftyahei|ipa[gm]|takao|mingliu|kaiu)""",
    re.VERBOSE,
)
_LATIN_STEM = re.compile(
    r"""(arial|helvetica|verdana|tahoma|calibri|segoeui|trebuc|roboto|opensans|noto(sans|serif)
    |liberation|free(sans|serif|mono)|times|georgia|cambria|cour|consola|menlo|monaco|ubuntu|lato
    |dejavu|vera|sfns|nimbus)""",
    re.VERBOSE,
)
_MONO = re.compile(r"cour|consola|mono|menlo|monaco")
_SERIF = re.compile(r"times|georgia|cambria|serif(?!.*sans)|nimbusrom")


def installed(file_name: str) -> str | None:
    """The path of one of the fonts that came with the base environment, else None."""
    paths = (os.path.join(entry, _FOLDER, file_name) for entry in sys.path)
    return next((path for path in paths if os.path.exists(path)), None)


def cjk_font() -> str | None:
    """The path of the font with Chinese and Japanese characters; None where set-up gave none."""
    return installed(_CJK_FILE)


def stand_in(asked: str) -> str | None:
    """The path of a font for the file name of a common one that no server has; None for other names."""
    stem = re.split(r"[\\/]", asked)[-1].rpartition(".")[0].lower() or asked.lower()
    stem = re.sub(r"[\s_-]", "", stem)
    if _CJK_STEM.match(stem):
        return cjk_font()
    return installed(f"DejaVu{_style(stem)}.ttf") if _LATIN_STEM.match(stem) else None


def _style(stem: str) -> str:
    family = "SansMono" if _MONO.search(stem) else "Serif" if _SERIF.search(stem) else "Sans"
    is_bold = stem.endswith(("bd", "bi", "bold", "boldoblique", "bolditalic", "z"))
    return family + ("-Bold" if is_bold else "")


def resolve_names(image_font: ModuleType) -> None:
    """Has Pillow's `ImageFont.truetype` take a font that is there for a common one that is not."""
    truetype = image_font.truetype

    def find(
        font: object = None,
        size: float = 10,
        index: int = 0,
        encoding: str = "",
        layout_engine: object = None,
    ) -> object:
        try:
            return truetype(font, size, index, encoding, layout_engine)
        except OSError:
            path = stand_in(os.fsdecode(font)) if isinstance(font, (str, os.PathLike)) else None
            if path is None:
                raise
            return truetype(path, size, 0, encoding, layout_engine)

    find.__name__ = find.__qualname__ = "truetype"
    find.__doc__ = truetype.__doc__
    image_font.truetype = find
