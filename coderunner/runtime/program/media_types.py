"""The type of a file that a program left, by its first bytes and then by its name."""

_BY_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"\x1f\x8b", "application/gzip"),
    (b"PAR1", "application/vnd.apache.parquet"),
    (b"ARROW1", "application/vnd.apache.arrow.file"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
)
_OPEN_XML = "application/vnd.openxmlformats-officedocument"
_ZIP_BY_NAME = {
    "docx": f"{_OPEN_XML}.wordprocessingml.document",
    "xlsx": f"{_OPEN_XML}.spreadsheetml.sheet",
    "pptx": f"{_OPEN_XML}.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "epub": "application/epub+zip",
    "npz": "application/x-npz",
}
_COMPOUND_BY_NAME = {"doc": "application/msword", "xls": "application/vnd.ms-excel"}
_TEXT_BY_NAME = {
    "txt": "text/plain",
    "log": "text/plain",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "md": "text/markdown",
    "html": "text/html",
    "htm": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "py": "text/x-python",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "ipynb": "application/x-ipynb+json",
    "xml": "application/xml",
    "svg": "image/svg+xml",
    "yaml": "application/yaml",
    "yml": "application/yaml",
    "toml": "application/toml",
}
_HEAD_BYTES = 4096


def media_type(path: str, content: bytes) -> str:
    """Never fails: what nothing tells is `application/octet-stream`."""
    extension = path.rpartition("/")[2].rpartition(".")[2].lower()
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _ZIP_BY_NAME.get(extension, "application/zip")
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _COMPOUND_BY_NAME.get(extension, "application/x-cfb")
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    for magic, kind in _BY_MAGIC:
        if content.startswith(magic):
            return kind
    if _is_text(content[:_HEAD_BYTES]):
        return _TEXT_BY_NAME.get(extension, "text/plain")
    return "application/octet-stream"


def _is_text(head: bytes) -> bool:
    """UTF-8 without NUL bytes; the last character may be cut."""
    if b"\0" in head:
        return False
    try:
        head.decode("utf-8")
        return True
    except UnicodeDecodeError as error:
        return error.start >= len(head) - 3 and len(head) == _HEAD_BYTES
