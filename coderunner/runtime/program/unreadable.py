"""The result of a request that Python cannot read, though Node let it pass."""

import json

from program.errors import describe
from program.outlet import Outlet, Send
from program.refused import Refused
from program.result import Meter, encode_result


def read_request(payload: bytes, send: Send) -> dict[str, object] | None:
    """The request; None when it could not be read, which its sender has then been told."""
    try:
        return json.loads(payload)
    except (ValueError, RecursionError, MemoryError) as error:
        refused = Refused("RequestError", f"the request could not be read: {error}")
    outlet = Outlet(send)
    outlet.frame(b"R", encode_result("error", None, describe(refused), Meter().read()))
    return None
