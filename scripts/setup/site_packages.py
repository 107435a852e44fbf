"""The steps of init_site_packages.sh that a shell cannot do well. Run by the Python that programs get."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

LAYOUT = "3"
"""Raised when what is added to the packages changes."""

UV_VARIABLES = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
}


def suits() -> None:
    """Ends with a reason when this Python is none for programs."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older one is asked too
        sys.exit(f"setup: {sys.executable} is {platform.python_version()}; 3.11 or newer is needed")
    if sysconfig.get_config_var("Py_GIL_DISABLED"):
        sys.exit(f"setup: {sys.executable} is free-threaded; packages are missing for that")


def digest(*paths: str) -> None:
    """Prints the name of what these files (an empty name: none) make under this interpreter's ABI."""
    print(_name_of([LAYOUT, *map(_hash_of, paths)]))


def stamp(path: str) -> None:
    """As `digest`, for what holds the path of this interpreter."""
    print(_name_of([sys.executable, _hash_of(path)]))


def _hash_of(path: str) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest() if path else ""


def _name_of(parts: list[str]) -> str:
    about = json.dumps([*parts, sysconfig.get_config_var("SOABI")])
    return hashlib.sha256(about.encode()).hexdigest()[:32]


def sweep(folder: str) -> None:
    """Removes what builds left there that are no longer running; a killed one's uv may still write."""
    for each in Path(folder).iterdir():
        match = re.fullmatch(r"(?:[0-9a-f]{32}|current)\.([0-9]+)", each.name)
        if match is None or Path("/proc", match[1]).exists():
            continue
        if each.is_symlink():
            each.unlink()
        else:
            shutil.rmtree(each, ignore_errors=True)


def describe(folder: str, name: str) -> None:
    """Writes environment.json beside the packages: what is in there."""
    found = metadata.distributions(path=[str(Path(folder) / "site-packages")])
    packages = [{"name": _normalized(each.name), "version": each.version} for each in found]
    about = {
        "digest": name,
        "kind": "base",
        "python": platform.python_version(),
        "abi": sysconfig.get_config_var("SOABI"),
        "packages": sorted(packages, key=lambda each: each["name"]),
    }
    (Path(folder) / "environment.json").write_text(f"{json.dumps(about, indent=2)}\n")


def _normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def settle(beside: str, path: str) -> None:
    """Renames; where another run was quicker, its folder stands, which is the same."""
    try:
        os.rename(beside, path)
    except OSError:
        if not os.path.exists(os.path.join(path, "environment.json")):
            raise


def point(folder: str, name: str) -> None:
    """Lets `current` in the folder point to that environment, in one step."""
    current = os.path.join(folder, "current")
    if os.path.islink(current) and os.readlink(current) == name:
        return
    beside = f"{current}.{os.getpid()}"
    os.symlink(name, beside)
    os.replace(beside, current)


def uv_variables(listed: str) -> dict[str, str]:
    """Translates `pip config list` (lines such as `global.index-url='https://…'`) for uv.

    As with pip, `install` wins over `global`, and the environment over both.
    """
    lines = [
        re.fullmatch(r"([^.=]+)\.([^=]+)=(['\"])(.*)\3", each.strip())
        for each in listed.split("\n")
    ]
    found: dict[str, str] = {}
    for section in ("global", "install", ":env:"):
        for line in lines:
            if line and line[1] == section and line[2] in UV_VARIABLES:
                found[UV_VARIABLES[line[2]]] = line[4].replace("\\n", " ").strip()
    if "UV_FIND_LINKS" in found:  # pip parts every list by white space; uv parts this one by commas
        found["UV_FIND_LINKS"] = ",".join(found["UV_FIND_LINKS"].split())
    return found


def _variables_of_pip() -> dict[str, str]:
    command = [sys.executable, "-m", "pip", "config", "list", "--disable-pip-version-check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return uv_variables(done.stdout)


def print_exports() -> None:
    """Prints pip's settings as a shell's exports; what the environment has already wins."""
    for name, value in _variables_of_pip().items():
        if name not in os.environ:
            print(f"export {name}={shlex.quote(value)}")


STEPS = {
    "suits": suits,
    "digest": digest,
    "stamp": stamp,
    "sweep": sweep,
    "describe": describe,
    "settle": settle,
    "point": point,
    "uv-exports": print_exports,
    "uv-variables": lambda: print(json.dumps(_variables_of_pip())),
    "translate": lambda: print(json.dumps(uv_variables(sys.stdin.read()))),
}

if __name__ == "__main__":
    STEPS[sys.argv[1]](*sys.argv[2:])
