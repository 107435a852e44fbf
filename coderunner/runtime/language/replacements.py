"""What the base environment has in place of well-known packages that it lacks."""

from __future__ import annotations

_SCIPY = "use scipy and numpy"
_PLOTS = "use matplotlib"
_TABLES = "use pandas"

REPLACEMENTS: dict[str, str] = {
    "IPython": "`display` is built in; drop the import",
    "bs4": "use lxml.html",
    "html5lib": "use lxml.html",
    "pytz": "use zoneinfo",
    "arrow": "use datetime and zoneinfo",
    "pendulum": "use datetime and zoneinfo",
    "yaml": "use json or tomllib",
    "toml": "use tomllib",
    "seaborn": _PLOTS,
    "plotly": _PLOTS,
    "bokeh": _PLOTS,
    "altair": _PLOTS,
    "sklearn": _SCIPY,
    "statsmodels": _SCIPY,
    "sympy": "use fractions and decimal for exact numbers, scipy for the rest",
    "mpmath": "use decimal or fractions",
    "networkx": "use graphlib or scipy.sparse.csgraph",
    "polars": _TABLES,
    "dask": _TABLES,
    "duckdb": "use sqlite3 or pandas",
    "xlsxwriter": "use openpyxl",
    "pypdf": "use pymupdf or pdfplumber",
    "PyPDF2": "use pymupdf or pdfplumber",
    "reportlab": "use pymupdf",
    "skimage": "use cv2, PIL or scipy.ndimage",
    "imageio": "use PIL or cv2",
    "tqdm": "print the progress",
    "simplejson": "use json",
    "orjson": "use json",
    "ujson": "use json",
    "regex": "use re",
    "chardet": "use bytes.decode with errors='replace'",
}


def installed_instead(top: str) -> str:
    """The suggestion for a top-level package that is not installed; how to have it the service says."""
    return REPLACEMENTS.get(top, "use a module that is installed")
