"""Objects as Jupyter MIME bundles."""

import base64
import sys

from program import tables
from program.type_names import safe_text
from program.values import to_json

_METHODS = {
    "_repr_html_": "text/html",
    "_repr_markdown_": "text/markdown",
    "_repr_svg_": "image/svg+xml",
    "_repr_png_": "image/png",
    "_repr_jpeg_": "image/jpeg",
    "_repr_latex_": "text/latex",
    "_repr_json_": "application/json",
}
VALUE_MAX_BYTES = 8 << 20


def rich_bundle(value: object) -> dict[str, object] | None:
    """The bundle of an object that has more to show than its text, else None.

    Whatever the object's own methods raise counts as "nothing to show".
    """
    try:
        return _bounded(_bundle(value))
    except Exception:
        return None


def any_bundle(value: object) -> dict[str, object]:
    """The bundle of any object: at least its text."""
    return rich_bundle(value) or {"text/plain": safe_text(value)}


def png(data: bytes) -> str:
    """Image bytes in the text form that a bundle holds."""
    return base64.b64encode(data).decode("ascii")


def _bundle(value: object) -> dict[str, object] | None:
    if tables.is_table(value):
        return tables.table_bundle(value)
    if _is_kind(value, "matplotlib.figure", "Figure"):
        from program import figures

        return figures.figure_bundle(value)
    if _is_kind(value, "PIL.Image", "Image"):
        return _image_bundle(value)
    return _own_bundle(value)


def _is_kind(value: object, module: str, name: str) -> bool:
    kind = getattr(sys.modules.get(module), name, None)
    return isinstance(kind, type) and issubclass(type(value), kind)


def _image_bundle(image: object) -> dict[str, object]:
    """A Pillow image; modes that PNG does not have become RGBA."""
    import io

    out = io.BytesIO()
    if image.mode not in ("1", "L", "LA", "P", "RGB", "RGBA", "I", "I;16"):
        image = image.convert("RGBA")
    image.save(out, "PNG")
    width, height = image.size
    return {"image/png": png(out.getvalue()), "text/plain": f"<image of {width} × {height}>"}


def _own_bundle(value: object) -> dict[str, object] | None:
    """What the object's own display methods say; they are looked up on its type, as Python does."""
    kind, data = type(value), {}
    whole = getattr(kind, "_repr_mimebundle_", None)
    if callable(whole):
        data.update(_mimebundle(whole(value)))
    for name, mime in _METHODS.items():
        method = getattr(kind, name, None)
        if callable(method) and mime not in data:
            shown = _plain(method(value))
            if shown is not None:
                data[mime] = shown
    return {**data, "text/plain": data.get("text/plain", safe_text(value))} if data else None


def _mimebundle(returned: object) -> dict[str, object]:
    """A bundle, or the pair (bundle, metadata)."""
    data = returned[0] if isinstance(returned, tuple) else returned
    if not isinstance(data, dict):
        return {}
    return {str(mime): _plain(shown) for mime, shown in data.items() if shown is not None}


def _plain(shown: object) -> object:
    """A display method may return a pair (data, metadata), and bytes for images."""
    if isinstance(shown, tuple) and shown:
        shown = shown[0]
    if isinstance(shown, (bytes, bytearray)):
        return png(bytes(shown))
    return shown if shown is None or isinstance(shown, str) else to_json(shown)


def _bounded(data: dict[str, object] | None) -> dict[str, object] | None:
    """Texts over 8 MiB are left out, which the plain text then says."""
    if data is None:
        return None
    kept = {
        mime: shown
        for mime, shown in data.items()
        if not (isinstance(shown, str) and len(shown) > VALUE_MAX_BYTES) and shown is not None
    }
    left_out = sorted(set(data) - set(kept))
    if left_out:
        kept["text/plain"] = f"<left out, too large: {', '.join(left_out)}>"
    return kept
