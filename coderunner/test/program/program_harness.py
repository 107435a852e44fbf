"""Runs one request in a forked process of its own, as the sandbox does, and reads its frames."""

import contextlib
import json
import os
import shutil
import signal
import socket
import struct
import tempfile
import warnings
from dataclasses import dataclass, field

import program

program.preload()
_HEADER = struct.Struct(">Ic")
Json = dict


@dataclass
class Outcome:
    """What came out of one run."""

    frames: list = field(default_factory=list)

    def _bytes(self, kind: bytes) -> bytes:
        return b"".join(payload for found, payload in self.frames if found == kind)

    @property
    def stdout(self) -> str:
        return self._bytes(b"O").decode()

    @property
    def stderr(self) -> str:
        return self._bytes(b"E").decode()

    @property
    def outputs(self) -> list:
        return [json.loads(payload)["data"] for kind, payload in self.frames if kind == b"D"]

    @property
    def artifacts(self) -> list:
        return [_artifact(payload) for kind, payload in self.frames if kind == b"A"]

    @property
    def result(self) -> Json:
        kind, payload = self.frames[-1]
        assert kind == b"R", self.frames
        return json.loads(payload)

    @property
    def told(self) -> dict:
        """The result without what it took and whether artifacts are missing."""
        left_out = ("metrics", "artifacts_left_out")
        return {name: value for name, value in self.result.items() if name not in left_out}


def success(return_value: object = None) -> dict:
    """The result of a run that went well, without metrics."""
    return {"status": "success", "return_value": return_value, "error": None}


def execute(
    code: str, guard: bool = False, until: bytes | None = None, **fields: object
) -> Outcome:
    """Runs the code; with `until`, the process is killed once stdout ends with it."""
    request = {
        "kind": "execute",
        "code": code,
        "variables": {},
        "entrypoint": None,
        "arguments": None,
        "stdin": "",
        "files": [],
        "timeout_ms": 10000,
        "memory_bytes": 4 << 30,
        "max_output_bytes": 1 << 20,
        "max_artifact_bytes": 1 << 20,
        "policy": {"imports": {"allowed": ["sys", "math"]}, "guard": guard},
        **fields,
    }
    reader, writer = socket.socketpair()
    folder = tempfile.mkdtemp()
    pid = os.fork()
    if pid == 0:
        _child(request, writer, folder)
    writer.close()
    try:
        return _read(reader, pid, until)
    finally:
        os.waitpid(pid, 0)
        reader.close()
        shutil.rmtree(folder)


def _child(request: dict, writer: socket.socket, folder: str) -> None:
    from program.runner import run

    def send(kind: bytes, payload: bytes) -> None:
        writer.sendall(_HEADER.pack(len(payload), kind) + payload)

    try:
        os.chdir(folder)
        # unittest shows warnings that Python hides.
        warnings.simplefilter("ignore", ResourceWarning)
        run(request, send)
    finally:
        os._exit(0)


def _read(reader: socket.socket, pid: int, until: bytes | None) -> Outcome:
    outcome, pending = Outcome(), b""
    while True:
        chunk = reader.recv(1 << 16)
        if not chunk:
            return outcome
        pending += chunk
        while len(pending) >= 5 and len(pending) >= 5 + _HEADER.unpack_from(pending)[0]:
            length, kind = _HEADER.unpack_from(pending)
            outcome.frames.append((kind, pending[5 : 5 + length]))
            pending = pending[5 + length :]
        if until is not None and outcome._bytes(b"O").endswith(until):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def _artifact(payload: bytes) -> dict:
    length = int.from_bytes(payload[:4], "big")
    return {**json.loads(payload[4 : 4 + length]), "content": payload[4 + length :]}
