"""Runs scripts, each in a fork of this process, which has the slow libraries imported already.

Reads one JSON object a line from descriptor 3, {"path", "folder"}; the script's streams are the files
stdin, stdout and stderr of the folder, its working directory is the folder's `work`. Answers with
the exit code, a line each, on stdout.
"""

import json
import os
import sys
import traceback
import types

import matplotlib.pyplot  # noqa: F401
import numpy  # noqa: F401
import pandas  # noqa: F401
import scipy.stats  # noqa: F401


def run(path: str, folder: str) -> int:
    """Runs the script as `python path` would; the exit code is what that would leave."""
    for descriptor, name, flags in ((0, "stdin", 0), (1, "stdout", 1), (2, "stderr", 1)):
        opened = os.open(os.path.join(folder, name), flags | (os.O_CREAT if flags else 0), 0o600)
        os.dup2(opened, descriptor)
    os.chdir(os.path.join(folder, "work"))
    main = types.ModuleType("__main__")
    main.__file__ = path
    sys.modules["__main__"] = main
    sys.argv = [path]
    try:
        with open(path, encoding="utf-8") as file:
            code = compile(file.read(), path, "exec")
        exec(code, main.__dict__)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except BaseException as error:
        traceback.print_exception(error.with_traceback(error.__traceback__.tb_next))
        return 1
    return 0


def main() -> None:
    """Serves until descriptor 3 is closed."""
    with open(3, encoding="utf-8") as requests:
        for line in requests:
            request = json.loads(line)
            child = os.fork()
            if child == 0:
                code = run(request["path"], request["folder"])
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(code)
            print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


main()
