"""The `display` that programs may call, and the rich outputs that come by themselves."""

from collections.abc import Callable

from program import figures
from program.bundles import any_bundle, rich_bundle
from program.outlet import Outlet
from program.result import to_strict_json

Emit = Callable[[dict[str, object]], None]

OUTPUT_MAX_BYTES = 12 << 20


def make_emit(outlet: Outlet) -> Emit:
    """Sends one bundle as a `D` frame; one that is too large sends its text alone."""

    def emit(data: dict[str, object]) -> None:
        payload = to_strict_json({"data": data}).encode()
        if len(payload) > OUTPUT_MAX_BYTES:
            text = f"<output left out: {len(payload)} bytes are too large>"
            payload = to_strict_json({"data": {"text/plain": text}}).encode()
        outlet.frame(b"D", payload)

    return emit


def make_display(emit: Emit) -> Callable[..., None]:
    """`display(a, b, …)`: each value becomes one rich output, at once and in order."""

    def display(*values: object, raw: bool = False, **_: object) -> None:
        for value in values:
            is_bundle = raw and isinstance(value, dict)
            emit({str(k): v for k, v in value.items()} if is_bundle else any_bundle(value))

    return display


def emit_result(value: object, emit: Emit) -> None:
    """The rich form of what the program ended with, if it has one; then the figures still open."""
    if value is not None and type(value) not in (str, int, float, bool, list, dict, tuple):
        bundle = rich_bundle(value)
        if bundle is not None:
            emit(bundle)
    figures.emit_open_figures()
