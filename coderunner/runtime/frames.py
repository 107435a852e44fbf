"""Frames between the service and one execution: 4-byte big-endian length, 1-byte type, payload.

The golden examples that both languages read are in coderunner/protocol/.
"""

import socket
import struct
from collections.abc import Callable

HEADER = struct.Struct(">Ic")
Send = Callable[[bytes, bytes], None]


def encode(frame_type: bytes, payload: bytes) -> bytes:
    """One frame as it goes over the socket."""
    return HEADER.pack(len(payload), frame_type) + payload


def sender(connection: socket.socket) -> Send:
    """A function that sends whole frames and blocks until the kernel took them."""
    send_all = connection.sendall

    def send(frame_type: bytes, payload: bytes) -> None:
        send_all(HEADER.pack(len(payload), frame_type) + payload)

    return send


def receive(connection: socket.socket) -> tuple[bytes, bytes]:
    """The next frame as (type, payload). Raises EOFError when the peer is gone."""
    first = connection.recv(65536)
    while len(first) < HEADER.size:
        first += _more(connection, 65536)
    length, frame_type = HEADER.unpack_from(first)
    chunks, received = [first[HEADER.size :]], len(first) - HEADER.size
    while received < length:
        chunk = _more(connection, min(1 << 20, length - received))
        chunks.append(chunk)
        received += len(chunk)
    return frame_type, b"".join(chunks)


def _more(connection: socket.socket, size: int) -> bytes:
    chunk = connection.recv(size)
    if not chunk:
        raise EOFError("the service closed the connection")
    return chunk
