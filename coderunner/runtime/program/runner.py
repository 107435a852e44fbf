"""Runs one request from its frame to its result frame."""

import gc
import json
import linecache
import os
import sys
import threading

from language.overlay_imports import importable
from language.policy_types import ImportPolicy, Rejected
from language.state import STATE

from program import figures, finish, limits
from program.artifacts import send_artifacts
from program.display import emit_result, make_display, make_emit
from program.entrypoint import call_entrypoint
from program.errors import describe, install_hooks, print_error, room_hint, tell
from program.files import OUTPUT_FOLDER, lay_out
from program.frames_of_code import FILENAME, source_lines
from program.left_files import left_files
from program.outlet import Outlet, Send
from program.refused import Refused
from program.rejection import rejection
from program.reseed import reseed
from program.result import Meter, encode_result
from program.streams import TextOutput, print_line, text_input
from program.values import to_json
from program.variables import check_variables

Request = dict[str, object]
Ending = tuple[str, object, dict[str, object] | None]

LAST_VALUE = "_last_value_"
_REHEARSAL = {
    "kind": "execute",
    "code": "print('Hello')\n",
    "variables": {},
    "entrypoint": None,
    "arguments": None,
    "stdin": "",
    "files": [],
    "policy": {"imports": {"allowed": []}, "guard": True},
}


def run(request: Request, send: Send) -> None:
    """Sends every frame of the run, the result last. Never raises."""
    outlet = Outlet(send)
    if request["kind"] == "validate":
        outlet.frame(b"R", _validate(request))
        return
    gc.freeze()
    meter = Meter()
    notes: list[str] = []
    folder = os.path.join(os.getcwd(), OUTPUT_FOLDER)
    try:
        outlet.open_alarm()
        _open_streams(outlet, str(request["stdin"]))
        reseed()
        lay_out(request["files"])
        reserve = limits.apply(request)
        status, value, error = _execute(request, outlet, meter, reserve)
        finish.collect()
        notes = send_artifacts(folder, request["max_artifact_bytes"], outlet)
        _tell_notes("artifact left out", notes, outlet)
        if status == "success" and value is None:
            brought = {file["path"] for file in request["files"]}
            _tell_notes("file not kept", left_files(os.path.dirname(folder), brought), outlet)
    except Refused as refused:
        status, value, error = "error", None, describe(refused)
    except BaseException as failure:  # noqa: BLE001 - a run always has a result
        print_error(failure)
        status, value, error = "error", None, describe(failure)
    outlet.frame(b"R", encode_result(status, value, error, meter.read(), bool(notes)))
    outlet.close()


def _tell_notes(what: str, notes: list[str], outlet: Outlet) -> None:
    for note in notes:
        outlet.write(b"E", f"[{what}] {note}\n".encode("utf-8", "replace"))


def rehearse() -> None:
    """The same steps with a program that does nothing, for their effect on the memory's pages alone."""
    streams = sys.stdin, sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    main = sys.modules.get("__main__")
    argv, outlet, meter = sys.argv, Outlet(lambda kind, payload: None), Meter()
    gc.freeze()
    try:
        outlet.open_alarm()
        _open_streams(outlet, "")
        reseed()
        limits.rehearse()
        status, value, error = _execute(_REHEARSAL, outlet, meter, None, install=False)
        finish.collect()
        send_artifacts(OUTPUT_FOLDER, 0, outlet)
        encode_result(status, value, error, meter.read())
    finally:
        outlet.close_alarm()
        sys.stdin, sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__ = streams
        sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
        sys.argv = argv
        if main is not None:
            sys.modules["__main__"] = main
        linecache.cache.pop(FILENAME, None)


def _validate(request: Request) -> bytes:
    from language.validation import validate

    return json.dumps(validate(request["code"], _policy(request))).encode()


def _policy(request: Request) -> ImportPolicy:
    allowed = frozenset(request["policy"]["imports"]["allowed"])
    names = request.get("imports")
    return ImportPolicy(allowed) if names is None else ImportPolicy(allowed, importable(names))


def _open_streams(outlet: Outlet, stdin: str) -> None:
    sys.stdin = text_input(stdin)
    sys.stdout = sys.__stdout__ = TextOutput(outlet, b"O", "<stdout>")
    sys.stderr = sys.__stderr__ = TextOutput(outlet, b"E", "<stderr>")
    sys.argv = [FILENAME]
    install_hooks()


def _execute(
    request: Request, outlet: Outlet, meter: Meter, reserve: limits.Reserve, install: bool = True
) -> Ending:
    """Compiles and runs the program; what it raises becomes the ending."""
    source = str(request["code"])
    try:
        program, namespace = _prepare(request, source, install)
    except Rejected as rejected:
        return "rejected", None, rejection(rejected)
    emit = make_emit(outlet)
    STATE.display = make_display(emit)
    namespace.setdefault("display", STATE.display)
    figures.begin(emit)
    linecache.cache[FILENAME] = (len(source), None, source_lines(source), FILENAME)
    try:
        meter.start()
        try:
            exec(program.code, namespace)  # noqa: S102 - that is the job
            value = _value(request, program, namespace)
        finally:
            finish.join_threads()
            meter.stop()
        emit_result(value, emit)
        return "success", to_json(value), None
    except SystemExit as leaving:
        return _left(leaving, emit)
    except MemoryError as error:
        limits.release(reserve)
        status, value, described = _failed("memory_limit", error)
        return status, value, {**described, "name": "MemoryError"}
    except BaseException as error:  # noqa: BLE001 - whatever the program raises is its outcome
        ending = _failed("error", error)
        emit_result(None, emit)
        return ending


def _prepare(request: Request, source: str, install: bool) -> tuple[object, dict[str, object]]:
    """The compiled program and its globals. Raises Rejected, Refused."""
    variables = check_variables(request["variables"])
    if request["policy"]["guard"]:
        from language.compiler import compile_program
        from language.confinement import confine
        from language.namespace import make_globals

        policy = _policy(request)
        program = compile_program(source, policy, FILENAME)
        namespace = make_globals(policy, variables, install=install)
        if install:
            confine()
    else:
        from language.plain import compile_plain, make_plain_globals

        program = compile_plain(source, FILENAME)
        namespace = make_plain_globals(variables, install=install)
    builtins = namespace["__builtins__"]
    names = builtins if type(builtins) is dict else vars(builtins)
    names["print"] = print_line
    return program, namespace


def _value(request: Request, program: object, namespace: dict[str, object]) -> object:
    """What the run returns: the entrypoint's value, or that of the last expression statement."""
    if request["entrypoint"] is not None:
        return call_entrypoint(namespace, request["entrypoint"], request["arguments"])
    return namespace.get(LAST_VALUE) if program.uses_last_expression else None


def _left(leaving: SystemExit, emit: object) -> Ending:
    """`sys.exit`: None and 0 are a success, a text goes to stderr."""
    code = leaving.code
    if code is None or code == 0:
        emit_result(None, emit)
        return "success", None, None
    error = describe(leaving)
    if not isinstance(code, int):
        tell(f"{error['value']}\n")
        code = 1
    return "error", None, {**error, "exit_code": int(code)}


def _failed(status: str, error: BaseException) -> tuple[str, None, dict[str, object]]:
    described = describe(error)
    print_error(error)
    tell(room_hint(error))
    error.__traceback__ = None
    return status, None, described
