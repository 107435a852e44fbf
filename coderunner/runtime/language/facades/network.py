"""No network: attempts end at once with a clear error, where the kernel would say EPERM."""

from __future__ import annotations

import socket
from types import ModuleType
from typing import Any

MESSAGE = "network is off in the sandbox"


def _refuse_name(*_args: Any, **_kwargs: Any) -> Any:
    raise socket.gaierror(socket.EAI_FAIL, MESSAGE)


def install() -> None:
    """Patches `socket` for the whole process; called once, before programs run in its forks."""
    real = socket.socket.__init__

    def __init__(self: Any, family: int = -1, *args: Any, **kwargs: Any) -> None:
        named = kwargs.get("fileno", args[2] if len(args) > 2 else None)
        if named is None and family != socket.AF_UNIX:
            raise OSError(101, MESSAGE)
        real(self, family, *args, **kwargs)

    socket.socket.__init__ = __init__  # type: ignore[method-assign, assignment]
    for name in (
        "getaddrinfo",
        "gethostbyname",
        "gethostbyname_ex",
        "gethostbyaddr",
        "getnameinfo",
    ):
        setattr(socket, name, _refuse_name)


def refuse_streams(sockets: ModuleType) -> None:
    """anyio, and through it httpx, would tell the reason as "All connection attempts failed"."""

    async def connect_tcp(*_args: Any, **_kwargs: Any) -> Any:
        raise OSError(101, MESSAGE)

    vars(sockets)["connect_tcp"] = connect_tcp
