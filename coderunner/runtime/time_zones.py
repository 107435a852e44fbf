"""Time zone files with every change of the clock up to 2037 written out.

The package `tzdata` leaves the changes that go on by a rule to the rule at the end of the file, which
readers of the older form pass over: pyarrow would have New York in summer time all the year. Usage:
time_zones.py SOURCE TARGET, two folders of TZif files (RFC 9636).
"""

import io
import os
import struct
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_HEADER = struct.Struct(">4s1s15x6I")
_TYPE = struct.Struct(">ibB")
_END = datetime(2038, 1, 1, tzinfo=UTC)
_STEP = timedelta(days=28)
_SECOND = timedelta(seconds=1)
# Offset in seconds, whether it is summer time, abbreviation.
Clock = tuple[int, bool, str]


def written_out(data: bytes) -> bytes:
    """The TZif file with the changes that its rule makes; as it is where no rule changes anything."""
    footer = data.rstrip(b"\n").rpartition(b"\n")[2]
    if b"," not in footer:
        return data
    start = data.index(b"TZif", 4)
    version, (_, _, leaps, count, types, letters) = data[4:5], _HEADER.unpack_from(data, start)[2:]
    at = start + _HEADER.size
    times = list(struct.unpack_from(f">{count}q", data, at))
    at += 8 * count
    indices = list(data[at : at + count])
    at += count
    clocks = [_TYPE.unpack_from(data, at + _TYPE.size * index) for index in range(types)]
    at += _TYPE.size * types
    names = data[at : at + letters]
    leap_records = data[at + letters : at + letters + 12 * leaps]
    zone = ZoneInfo.from_file(io.BytesIO(data))
    for time, (offset, is_summer, name) in _changes(zone, times[-1] if times else 0):
        text = name.encode("ascii") + b"\0"
        if text not in names:
            names += text
        clock = (offset, int(is_summer), names.index(text))
        if clock not in clocks:
            clocks.append(clock)
        times.append(time)
        indices.append(clocks.index(clock))
    return b"".join(
        (
            data[:start],
            _HEADER.pack(b"TZif", version, 0, 0, leaps, len(times), len(clocks), len(names)),
            struct.pack(f">{len(times)}q", *times),
            bytes(indices),
            *(_TYPE.pack(*clock) for clock in clocks),
            names,
            leap_records,
            b"\n" + footer + b"\n",
        )
    )


def _changes(zone: ZoneInfo, after: int) -> Iterator[tuple[int, Clock]]:
    """(time, what the clock shows from then on) for each change after a time."""
    early = datetime.fromtimestamp(after, UTC)
    while early < _END:
        late = early + _STEP
        if _clock(zone, early) != _clock(zone, late):
            change = _change_between(zone, early, late)
            yield int(change.timestamp()), _clock(zone, change)
        early = late


def _change_between(zone: ZoneInfo, early: datetime, late: datetime) -> datetime:
    before = _clock(zone, early)
    while late - early > _SECOND:
        middle = early + (late - early) // _SECOND // 2 * _SECOND
        if _clock(zone, middle) == before:
            early = middle
        else:
            late = middle
    return late


def _clock(zone: ZoneInfo, time: datetime) -> Clock:
    local = time.astimezone(zone)
    return int(local.utcoffset().total_seconds()), bool(local.dst()), str(local.tzname())


def write_out(source: str, target: str) -> None:
    """Every TZif file below `source` to the same place below `target`."""
    for folder, _, names in os.walk(source):
        there = os.path.join(target, os.path.relpath(folder, source))
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                data = file.read()
            if data[:4] == b"TZif":
                os.makedirs(there, exist_ok=True)
                with open(os.path.join(there, name), "wb") as file:
                    file.write(written_out(data))


if __name__ == "__main__":
    write_out(*sys.argv[1:])
