"""The Python side of the frames, on the examples that the service's side is tested on as well."""

import json
import socket
import threading
from pathlib import Path

import frames
import pytest

GOLDEN = json.loads((Path(__file__).parents[2] / "protocol" / "golden.json").read_text("utf-8"))
FRAMES = pytest.mark.parametrize("example", GOLDEN["frames"], ids=lambda example: example["name"])
# The Python side has one sender, the service, whom it trusts: it knows no bound.
STREAMS = pytest.mark.parametrize(
    "example",
    [example for example in GOLDEN["streams"] if example["ending"] == "incomplete"],
    ids=lambda example: example["name"],
)


def as_received(stream: bytes, piece_bytes: int) -> tuple[bytes, bytes]:
    """What `receive` makes of a stream that comes in pieces and then ends."""
    near, far = socket.socketpair()
    near.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)

    def send() -> None:
        for at in range(0, len(stream), piece_bytes):
            near.sendall(stream[at : at + piece_bytes])
        near.close()

    thread = threading.Thread(target=send)
    thread.start()
    try:
        return frames.receive(far)
    finally:
        thread.join()
        far.close()


@FRAMES
def test_encodes_the_golden_frames(example: dict[str, str]) -> None:
    payload = bytes.fromhex(example["payload"])
    assert frames.encode(example["type"].encode(), payload).hex() == example["frame"]


@FRAMES
def test_sends_the_golden_frames(example: dict[str, str]) -> None:
    near, far = socket.socketpair()
    with near, far:
        frames.sender(near)(example["type"].encode(), bytes.fromhex(example["payload"]))
        assert far.recv(65536).hex() == example["frame"]


@FRAMES
@pytest.mark.parametrize("piece_bytes", [1, 3, 5, 65536])
def test_receives_the_golden_frames_in_pieces(example: dict[str, str], piece_bytes: int) -> None:
    received = as_received(bytes.fromhex(example["frame"]), piece_bytes)
    assert received == (example["type"].encode(), bytes.fromhex(example["payload"]))


@STREAMS
def test_a_stream_that_ends_within_a_frame_is_an_end_of_file(example: dict[str, str]) -> None:
    with pytest.raises(EOFError, match="the service closed the connection"):
        as_received(bytes.fromhex(example["stream"]), 65536)


def test_receives_a_frame_of_several_mebibytes() -> None:
    payload = bytes(range(256)) * (3 << 12)
    assert as_received(frames.encode(b"Q", payload), 100_000) == (b"Q", payload)
