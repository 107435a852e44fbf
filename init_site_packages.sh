#!/bin/sh
# Builds the base environment of the sandbox: the Python packages that every program may import.
# `npm start` calls this by itself; an image's build or a machine without a network calls it ahead of time.
set -eu
umask 022

usage() {
  cat <<'TEXT'
Usage: ./init_site_packages.sh [options]

Builds <target>/<digest>/site-packages from the locked requirements, if it is not there yet, lets
<target>/current point to <digest>, and prints the path of the site-packages.

  --python PATH     the Python 3.11 or newer that programs run under (default: PYTHON, else one on PATH)
  --uv PATH         the program uv to install with (default: installed into .setup/tools)
  --target DIR      where environments are kept (default: .setup/environments)
  --lock FILE       the locked requirements (default: deps/requirements.txt)
  --font FILE       the .ttf font that gives figures Chinese and Japanese characters
                    (default: the one in node_modules)
  --no-font         no such font
  --wheelhouse DIR  install from the wheels in DIR, without a network (default: CODERUNNER_WHEELHOUSE)
  --download DIR    build nothing; fill DIR with the wheels that this Python and machine need
  --only-uv         build nothing; install uv and print its path
TEXT
}

say() { printf 'setup: %s\n' "$*" >&2; }
fail() {
  say "$*"
  exit 1
}

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
steps=$root/scripts/setup/site_packages.py
every_tools=$root/.setup/tools
uv_lock=$root/deps/setup.txt

python=${PYTHON:-}
uv=
target=$root/.setup/environments
lock=$root/deps/requirements.txt
font=$root/node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf
font_is_given=no
wheelhouse=${CODERUNNER_WHEELHOUSE:-}
download=
task=build

read_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --no-font) font='' font_is_given=yes ;;
      --only-uv) task=uv ;;
      -h | --help)
        usage
        exit 0
        ;;
      --python | --uv | --target | --lock | --font | --wheelhouse | --download)
        if [ $# -lt 2 ] || [ -z "$2" ]; then fail "$1 needs a value; see --help"; fi
        set_option "$1" "$2"
        shift
        ;;
      *) fail "$1 is no option; see --help" ;;
    esac
    shift
  done
}

set_option() {
  case $1 in
    --python) python=$2 ;;
    --uv) uv=$2 ;;
    --target) target=$2 ;;
    --lock) lock=$2 ;;
    --font) font=$2 font_is_given=yes ;;
    --wheelhouse) wheelhouse=$2 ;;
    --download) download=$2 task=download ;;
  esac
}

check_options() {
  [ -f "$lock" ] || fail "--lock: there is no file $lock"
  if [ -n "$font" ] && [ ! -f "$font" ]; then
    [ "$font_is_given" = no ] || fail "--font: there is no file $font"
    font=
    [ "$task" != build ] || say 'figures get no font for Chinese and Japanese: give one by --font FILE'
  fi
  [ -z "$wheelhouse" ] || [ -d "$wheelhouse" ] || fail "--wheelhouse: there is no folder $wheelhouse"
  [ -z "$uv" ] || "$uv" --version >/dev/null 2>&1 || fail "--uv: $uv does not run"
}

# The interpreter itself, not a virtual environment's: `python` is its path from here on.
find_python() {
  if [ -n "$python" ]; then
    set -- "$python"
  else
    set -- python3 python3.14 python3.13 python3.12 python3.11 python
  fi
  for candidate; do
    if found=$("$candidate" -I -c "$base_executable" 2>/dev/null) && "$found" -I "$steps" suits; then
      python=$found
      return
    fi
  done
  fail "no Python 3.11 or newer was found (${python:-on PATH}). Name one by --python PATH"
}
base_executable='import os, sys
print(os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable))'

step() { "$python" -I "$steps" "$@"; }

# A virtual environment for uv and pip, which programs never see: one for each interpreter and lock, as a
# service may use another's. Its stamp says that it is whole.
make_tools() {
  [ "$(cat "$tools/stamp" 2>/dev/null)" = "$stamp" ] && return
  say "uv, the installer of Python packages ($("$python" --version))"
  rm -rf "$tools"
  mkdir -p "$tools" || fail "$tools cannot be made: start as the user that owns it, or give --uv PATH"
  "$python" -m venv "$tools" >&2 || fail 'Python cannot make virtual environments: install your package python3-venv, or give --uv PATH'
  pip install --require-hashes -r "$uv_lock"
  printf %s "$stamp" >"$tools/stamp"
}

# pip reads the settings that name this machine's index by itself.
pip() {
  command=$1
  shift
  [ -z "$wheelhouse" ] || set -- --no-index --find-links "$wheelhouse" "$@"
  "$tools/bin/python" -m pip "$command" --quiet --disable-pip-version-check "$@" >&2 ||
    fail "pip $command failed; what it said stands above"
}

find_uv() {
  [ -z "$uv" ] || return 0
  make_tools
  uv=$tools/bin/uv
}

# uv does not read pip's settings: they become its own variables.
take_pip_settings() {
  with=$python
  [ ! -x "$tools/bin/python" ] || with=$tools/bin/python
  eval "$("$with" -I "$steps" uv-exports)"
}

# Wheels only, as a source distribution runs code; copies, so that no cache shares their bytes.
install_packages() {
  set -- --target "$1" --python "$python" --only-binary :all: --require-hashes --link-mode copy
  if [ -n "$wheelhouse" ]; then
    set -- "$@" --offline --no-index --find-links "$wheelhouse"
  else
    take_pip_settings
  fi
  "$uv" pip install --quiet --no-python-downloads --compile-bytecode "$@" -r "$lock" >&2 ||
    fail 'the packages could not be installed; what uv said stands above'
}

add_font() {
  fonts=$1/matplotlib/mpl-data/fonts/ttf
  if [ -n "$font" ] && [ -d "$fonts" ]; then cp "$font" "$fonts/NotoSansSC-Regular.ttf"; fi
}

# Built beside and renamed when whole: a run that is killed leaves a folder that the next one removes.
build() {
  digest=$(step digest "$lock" "$font")
  if [ ! -d "$target/$digest" ]; then
    say 'Python packages of the sandbox (about half a minute, 0.9 GB)'
    find_uv
    mkdir -p "$target" || fail "--target: $target cannot be made"
    step sweep "$target"
    beside=$target/$digest.$$
    trap 'rm -rf "$beside"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    install_packages "$beside/site-packages"
    add_font "$beside/site-packages"
    step describe "$beside" "$digest"
    chmod -R a+rX,go-w "$beside"
    step settle "$beside" "$target/$digest"
  fi
  step point "$target" "$digest"
  printf '%s\n' "$target/$digest/site-packages"
}

fill_wheelhouse() {
  say "wheels for this Python and machine (about 0.3 GB), into $download"
  make_tools
  mkdir -p "$download" || fail "--download: $download cannot be made"
  for each in "$uv_lock" "$lock"; do
    pip download --require-hashes --only-binary :all: --dest "$download" -r "$each"
  done
}

read_options "$@"
check_options
find_python
stamp=$(step stamp "$uv_lock")
tools=$every_tools/$stamp
case $task in
  build) build ;;
  download) fill_wheelhouse ;;
  uv)
    find_uv
    printf '%s\n' "$uv"
    ;;
esac
