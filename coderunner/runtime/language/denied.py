"""Modules and attributes that stay refused although their package is allowed, and what to use."""

from __future__ import annotations

from language.replacements import REPLACEMENTS

_NO_PROCESS = "a program cannot start others here; do the work in Python"
_NO_NETWORK = "the network is off in the sandbox; give the data in 'files' or 'variables'"
_NO_PICKLE = "pickle can run code; use json, csv or parquet"
_NO_NATIVE = "native code cannot be loaded here; use numpy or plain Python"
_NO_IMPORT = "use an import statement"
_NO_FRAMES = "use traceback.format_exc() for the text of an error"
_NO_CODE = "define functions in the program itself"
_NO_SIGNAL = "set 'timeout' in the request; a try/finally cleans up"
_NO_PARALLEL = "use concurrent.futures.ThreadPoolExecutor or threading"

MODULE_SUGGESTIONS: dict[str, str] = {
    "subprocess": _NO_PROCESS,
    "pty": _NO_PROCESS,
    "popen2": _NO_PROCESS,
    "posix": "import os",
    "socket": _NO_NETWORK,
    "socketserver": _NO_NETWORK,
    "ssl": _NO_NETWORK,
    "ftplib": _NO_NETWORK,
    "smtplib": _NO_NETWORK,
    "telnetlib": _NO_NETWORK,
    "imaplib": _NO_NETWORK,
    "poplib": _NO_NETWORK,
    "select": "use asyncio",
    "selectors": "use asyncio",
    "aiohttp": _NO_NETWORK,
    "webbrowser": "print the address",
    "xmlrpc": _NO_NETWORK,
    "pickle": _NO_PICKLE,
    "_pickle": _NO_PICKLE,
    "cPickle": _NO_PICKLE,
    "marshal": _NO_PICKLE,
    "shelve": _NO_PICKLE,
    "dill": _NO_PICKLE,
    "joblib": _NO_PICKLE,
    "cloudpickle": _NO_PICKLE,
    "copyreg": "define __copy__ or __deepcopy__ in your class",
    "ctypes": _NO_NATIVE,
    "cffi": _NO_NATIVE,
    "mmap": "read the file with open()",
    "importlib": _NO_IMPORT,
    "imp": _NO_IMPORT,
    "pkgutil": _NO_IMPORT,
    "runpy": _NO_IMPORT,
    "zipimport": _NO_IMPORT,
    "code": _NO_CODE,
    "codeop": _NO_CODE,
    "pdb": "print what you need",
    "bdb": "print what you need",
    "dis": "describe what the function does",
    "multiprocessing": _NO_PARALLEL,
    "joblib.parallel": _NO_PARALLEL,
    "signal": _NO_SIGNAL,
    "resource": "set 'memory_mb' and 'timeout' in the request",
    "faulthandler": _NO_FRAMES,
    "_thread": "use threading",
    "tkinter": "draw with matplotlib and save the figure into output/",
    "turtle": "draw with matplotlib and save the figure into output/",
    "curses": "print plain text",
    "readline": "use input()",
    "getpass": "use input()",
    "atexit": "call it at the end of the program, or use try/finally",
    "psutil": "limits and use are in the answer's 'limits' and 'metrics'",
}

DENIED_MODULES: dict[str, str] = {
    "numpy.f2py": _NO_NATIVE,
    "numpy.ctypeslib": _NO_NATIVE,
    "numpy.distutils": _NO_NATIVE,
    "numpy.testing._private": "use numpy.testing",
    "pandas.core.computation": "use pandas.eval or DataFrame.query",
    "pandas.io.common": "use pandas.read_csv",
    "pandas.io.pickle": _NO_PICKLE,
    "concurrent.futures.process": _NO_PARALLEL,
    "asyncio.subprocess": _NO_PROCESS,
    "asyncio.base_subprocess": _NO_PROCESS,
    "asyncio.unix_events": "use asyncio.run",
    "asyncio.__main__": _NO_CODE,
    "http.server": _NO_NETWORK,
    "json.tool": "use json.dumps(indent=4)",
    "six.moves.cPickle": _NO_PICKLE,
    "xml.sax.expatreader": "use xml.etree.ElementTree",
    "matplotlib.testing": "use matplotlib.pyplot",
    "unittest.__main__": "call unittest.main()",
    "scipy.weave": _NO_NATIVE,
    "scipy._lib": "use scipy's public modules",
    "pyarrow.cffi": _NO_NATIVE,
    "pyarrow.plasma": _NO_PROCESS,
    "lxml.isoschematron": "use lxml.etree",
    "PIL.ImageShow": "save the image into output/",
    "PIL.ImageGrab": "there is no screen here",
    "matplotlib.backends.registry": "use matplotlib.pyplot",
    "logging.config": "configure with logging.basicConfig and handlers",
}

DENIED_ATTRIBUTES: dict[str, dict[str, str]] = {
    "numpy": {"f2py": _NO_NATIVE, "ctypeslib": _NO_NATIVE, "distutils": _NO_NATIVE},
    "numpy.testing": dict.fromkeys(["runstring", "measure", "rundocs"], _NO_CODE),
    "pandas": {"read_pickle": _NO_PICKLE, "to_pickle": _NO_PICKLE},
    "PIL.ImageMath": dict.fromkeys(["eval", "unsafe_eval"], "use ImageMath.lambda_eval"),
    "pstats": {"marshal": _NO_PICKLE},
    "traceback": dict.fromkeys(["walk_tb", "walk_stack"], _NO_FRAMES),
    "threading": dict.fromkeys(
        ["settrace", "setprofile", "settrace_all_threads", "setprofile_all_threads"], _NO_FRAMES
    ),
    "concurrent.futures": {"ProcessPoolExecutor": _NO_PARALLEL},
    "asyncio": dict.fromkeys(
        ["create_subprocess_exec", "create_subprocess_shell", "subprocess"], _NO_PROCESS
    ),
    "argparse": {"FileType": "take the path as a string and call open()"},
    "shutil": {"chown": "there are no users in the sandbox"},
    "sqlite3": {"dbapi2": "use sqlite3 itself"},
    "platform": {"popen": _NO_PROCESS},
    "tracemalloc": dict.fromkeys(["get_object_traceback"], _NO_FRAMES),
    "six": {"exec_": "call exec()"},
    "enum": {"global_enum": "use the members by the name of their class"},
}


def denied_module(name: str) -> str | None:
    """What to use instead of a refused part of an allowed package; None when it is not refused."""
    while True:
        suggestion = DENIED_MODULES.get(name)
        if suggestion is not None:
            return suggestion
        name, dot, _ = name.rpartition(".")
        if not dot:
            return None


def denied_attribute(module: str, name: str) -> str | None:
    """What to use instead of a refused attribute of a module; None when it is not refused."""
    table = DENIED_ATTRIBUTES.get(module)
    return table.get(name) if table is not None else None


def module_suggestion(name: str) -> str:
    """What to use instead of a module that is not on the whitelist."""
    top = name.partition(".")[0]
    found = DENIED_MODULES.get(name) or MODULE_SUGGESTIONS.get(top) or REPLACEMENTS.get(top)
    if found:
        return found
    return "use an allowed module (GET /api/runner/capabilities lists them)"
