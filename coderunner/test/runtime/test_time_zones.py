"""Time zone files with the changes of their rules written out."""

import io
import struct
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest
from time_zones import written_out

YEARS = 30


def data_of(name: str) -> bytes:
    return files("tzdata").joinpath("zoneinfo", *name.split("/")).read_bytes()


def last_change(data: bytes) -> datetime:
    start = data.index(b"TZif", 4)
    count = struct.unpack_from(">6I", data, start + 20)[3]
    return datetime.fromtimestamp(struct.unpack_from(">q", data, start + 36 + 8 * count)[0], UTC)


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("America/New_York", datetime(2037, 11, 1, 6, tzinfo=UTC)),
        ("Europe/Berlin", datetime(2037, 10, 25, 1, tzinfo=UTC)),
        ("Australia/Lord_Howe", datetime(2037, 10, 3, 15, 30, tzinfo=UTC)),
        ("Europe/Dublin", datetime(2037, 10, 25, 1, tzinfo=UTC)),
    ],
)
def test_a_zone_with_a_rule_has_its_changes_up_to_2037(name: str, last: datetime) -> None:
    whole = written_out(data_of(name))
    assert last_change(whole) == last
    plain, written = (ZoneInfo.from_file(io.BytesIO(each)) for each in (data_of(name), whole))
    times = [datetime(2008, 1, 1, tzinfo=UTC) + timedelta(hours=97 * i) for i in range(90 * YEARS)]
    assert [time.astimezone(written).isoformat() for time in times] == [
        time.astimezone(plain).isoformat() for time in times
    ]


def test_a_zone_without_a_rule_stays_as_it_is() -> None:
    assert written_out(data_of("Asia/Shanghai")) == data_of("Asia/Shanghai")
