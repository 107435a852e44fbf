"""Calls the function that the request names, after the module has run."""

from types import CoroutineType, FunctionType

from program.refused import Refused

Arguments = dict[str, object] | list[object] | None


def call_entrypoint(namespace: dict[str, object], name: str, arguments: Arguments) -> object:
    """What the function returns; a coroutine is run to its end. Raises Refused if there is none."""
    function = _find(namespace, name)
    if isinstance(arguments, dict):
        returned = function(**arguments)
    else:
        returned = function(*(arguments or []))
    return _awaited(returned) if type(returned) is CoroutineType else returned


def _find(namespace: dict[str, object], name: str) -> object:
    found = namespace.get(name)
    if name not in namespace:
        raise Refused("EntrypointError", f"the code has no function {name!r}{_offer(namespace)}")
    if not callable(found):
        kind = type(found).__name__
        raise Refused("EntrypointError", f"{name!r} is a value of type {kind}, not a function")
    return found


def _offer(namespace: dict[str, object]) -> str:
    names = [
        name
        for name, value in namespace.items()
        if type(value) is FunctionType and value.__globals__ is namespace and name[0] != "_"
    ]
    return f"; it has {', '.join(names[:20])}" if names else "; it defines no function"


def _awaited(coroutine: object) -> object:
    import asyncio

    return asyncio.run(coroutine)
