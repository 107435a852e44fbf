"""Requests that Python cannot read end as an error, not as a process without a result."""

import json

import pytest
from program.unreadable import read_request


@pytest.mark.parametrize("variable", ["1" + "0" * 4300, "[" * 200_000 + "]" * 200_000, "nothing"])
def test_an_unreadable_request_is_an_error(variable: str) -> None:
    frames = []
    payload = b'{"variables": {"a": ' + variable.encode() + b"}}"
    assert read_request(payload, lambda kind, payload: frames.append((kind, payload))) is None
    ((kind, result),) = frames
    told = json.loads(result)
    assert (kind, told["status"], told["error"]["name"]) == (b"R", "error", "RequestError")
    assert told["error"]["value"].startswith("the request could not be read: ")


def test_a_readable_request_is_handed_on() -> None:
    assert read_request(b'{"a": 1.0}', lambda kind, payload: None) == {"a": 1.0}
