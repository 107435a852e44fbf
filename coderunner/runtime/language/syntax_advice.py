"""What to do about text that is not Python: the mistakes that chats and notebooks lead to."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

# What is wrong, where Python's own words do not say it, and what to do.
Advice = tuple[str | None, str]

_LINE_MAX = 1000
_PLAIN = "correct the syntax at this place"
_PACKAGES = "ask for packages by 'packages' in the request or POST /api/pypkg/install"
_NO_PROCESS = "remove it: a program cannot start others here; do the work in Python"
_NO_MAGIC = "remove the notebook magic"

_FENCE = re.compile(r"^[ \t]*(?:```|~~~)", re.MULTILINE)
_NOTEBOOK = re.compile(r"\s*(?:[\w, ]+=\s*)?(!{1,2}|%{1,2})\s*([A-Za-z./]\S*)")
_HELP = re.compile(r"\s*(?:\?{1,2}[\w.]+|[\w.]+\?{1,2})\s*$")
_INSTALL = re.compile(
    r"\s*[!%]{0,2}\s*(?:python3?\s+-m\s+)?(?:uv\s+)?(?:pip3?|conda|mamba)\s+(?:-\S+\s+)*install\b"
)
_SHELLS = frozenset(["bash", "sh", "script", "system", "sx", "cmd", "perl", "ruby", "javascript"])
_CODE_POINT = re.compile(r"invalid (?:non-printable )?character .*?U\+([0-9A-F]{4,6})")
_AWAIT = re.compile(r"'(?:await|async \w+)' outside|^asynchronous comprehension outside")
_TWINS = {
    **dict.fromkeys("“”„‟「」『』〝〞", '"'),
    **dict.fromkeys("‘’‚‛", "'"),
    **dict.fromkeys("–—‐‑‒−", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\u3000", " "),
    **dict(zip("【】〔〕〈〉《》、。×÷", "[][]<><>,.*/", strict=True)),
    **dict(zip("…≤≥≠", ["...", "<=", ">=", "!="], strict=True)),
    **{chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)},
}
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")

# The Python that first had it, how it is told, what it looks like, and what to write instead.
_TYPE_VARIABLES = "use TypeVar and Generic of typing"
_NEWER: tuple[tuple[tuple[int, int], str, re.Pattern[str], str], ...] = (
    (
        (3, 13),
        "a default of a type parameter",
        re.compile(r"\s*(?:(?:async\s+)?def|class|type)\s+\w+\s*\[[^]]*="),
        _TYPE_VARIABLES,
    ),
    (
        (3, 12),
        "a list of type parameters",
        re.compile(r"\s*(?:(?:async\s+)?def|class)\s+\w+\s*\["),
        _TYPE_VARIABLES,
    ),
    (
        (3, 12),
        "the type statement",
        re.compile(r"\s*type\s+\w+\s*(?:\[.*\]\s*)?="),
        "leave out the word `type`",
    ),
    (
        (3, 12),
        "an f-string with its own quotes or a backslash inside the braces",
        re.compile(r""".*\b[rR]?[fF][rR]?(?:(['"]).*?\{[^{}]*?\1[^{}]*\}|["'].*?\{[^{}]*?\\)"""),
        "use the other quotes there, or a variable",
    ),
    (
        (3, 14),
        "except with several types and no parentheses",
        re.compile(r"\s*except\*?\s[^(]*,"),
        "write `except (A, B):`, or `except A as name:`",
    ),
)


def advise(source: str, error: SyntaxError) -> Advice:
    """The message, None to keep Python's own, and the suggestion for what the compiler refused."""
    lines, number = source.split("\n"), error.lineno or 1
    line = lines[number - 1][:_LINE_MAX] if 0 < number <= len(lines) else ""
    for look in _LOOKS:
        found = look(source, line, error)
        if found is not None:
            return found
    return None, _PLAIN


def _fence(source: str, line: str, error: SyntaxError) -> Advice | None:
    """Backticks stand in no Python but in its texts."""
    fence = _FENCE.search(source)
    if fence is None or '"""' in source[: fence.start()] or "'''" in source[: fence.start()]:
        return None
    return "a Markdown fence is not Python", "remove the Markdown fence, and send the code alone"


def _install(source: str, line: str, error: SyntaxError) -> Advice | None:
    if _INSTALL.match(line) is None:
        return None
    return "a command that installs packages is not Python", _PACKAGES


def _notebook(source: str, line: str, error: SyntaxError) -> Advice | None:
    """The sign comes first in its statement: a `%` in the middle of an expression is met later."""
    found = _NOTEBOOK.match(line)
    if found is None or (error.offset or 1) > found.start(1) + 1:
        return None
    sign, name = found.groups()
    if sign[0] == "!":
        return f"'{sign}{name}' is a command of the shell, not Python", _NO_PROCESS
    message = f"'{sign}{name}' is a notebook magic, not Python"
    if name in _SHELLS:
        return message, _NO_PROCESS
    return message, f"{_NO_MAGIC}; figures are handed over by themselves"


def _help(source: str, line: str, error: SyntaxError) -> Advice | None:
    if _HELP.match(line) is None:
        return None
    return "'?' is a notebook's way to ask for help, not Python", f"{_NO_MAGIC}, or print __doc__"


def _foreign_character(source: str, line: str, error: SyntaxError) -> Advice | None:
    found = _CODE_POINT.search(error.msg)
    if found is None:
        return None
    character = chr(int(found[1], 16))
    if character in _INVISIBLE:
        return None, "remove the invisible character"
    twin = _TWINS.get(character)
    if twin is None:
        return None
    shown = "an ordinary space" if twin == " " else f"`{twin}`"
    return None, f"write {shown}; all punctuation of the code has to be ASCII"


def _await(source: str, line: str, error: SyntaxError) -> Advice | None:
    if _AWAIT.search(error.msg) is None:
        return None
    if error.msg == "'await' outside async function":
        return None, "write `async def` for the function around it, and await its calls"
    return None, "put it into `async def main():` and use asyncio.run(main())"


def _newer_python(source: str, line: str, error: SyntaxError) -> Advice | None:
    running = sys.version_info[:2]
    for version, name, form, instead in _NEWER:
        if running < version and form.match(line):
            runs, needs = ".".join(map(str, running)), ".".join(map(str, version))
            return None, f"Python {runs} runs here, and {name} needs {needs}; {instead}"
    return None


_LOOKS: tuple[Callable[[str, str, SyntaxError], Advice | None], ...] = (
    _fence,
    _foreign_character,
    _install,
    _notebook,
    _help,
    _await,
    _newer_python,
)
