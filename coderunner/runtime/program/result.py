"""The last frame of a run: how it ended, what came back, what it took."""

import json
import resource
from time import perf_counter

Json = dict[str, object]

to_strict_json = json.JSONEncoder(allow_nan=False).encode


class Meter:
    """Time and memory from the hand-over on, as they are known inside the process."""

    def __init__(self) -> None:
        self._usage = resource.getrusage(resource.RUSAGE_SELF)
        self._started = 0.0
        self._duration_ms = 0.0

    def start(self) -> None:
        """The program begins."""
        self._started = perf_counter()

    def stop(self) -> None:
        """The program has ended."""
        if self._started:
            self._duration_ms = (perf_counter() - self._started) * 1000

    def read(self) -> Json:
        """The `metrics` of the result.

        Memory is the peak above what the fork shares with its zygote: the pages that it made its own
        before the hand-over, each by a fault, and what has been resident beside from then on.
        """
        before, now = self._usage, resource.getrusage(resource.RUSAGE_SELF)
        cpu_s = now.ru_utime + now.ru_stime - before.ru_utime - before.ru_stime
        return {
            "duration_ms": round(self._duration_ms, 3),
            "cpu_time_ms": round(cpu_s * 1000, 3),
            "peak_memory_bytes": before.ru_minflt * resource.getpagesize()
            + max(0, now.ru_maxrss - before.ru_maxrss) * 1024,
        }


def encode_result(
    status: str,
    return_value: object,
    error: Json | None,
    metrics: Json,
    artifacts_left_out: bool = False,
) -> bytes:
    """The payload of an execution's `R` frame."""
    result = {
        "status": status,
        "return_value": return_value,
        "error": error,
        "metrics": metrics,
        "artifacts_left_out": artifacts_left_out,
    }
    return to_strict_json(result).encode()
