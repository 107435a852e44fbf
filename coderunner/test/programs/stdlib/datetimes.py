# datetime: arithmetic, formatting, parsing, time zones, ISO, comparisons.
from datetime import datetime, date, time, timedelta, timezone
import datetime as dt
d = datetime(2024, 2, 28, 23, 30, 15, 123456)
print(d, repr(d), d.date(), d.time(), d.isoformat(), d.isoformat(" ", "minutes"), d.ctime(), d.weekday(), d.isoweekday(), tuple(d.isocalendar()))
print(d + timedelta(days=1, hours=1), d - timedelta(weeks=2), (datetime(2024, 3, 1) - d), d.replace(year=2023, microsecond=0), d.timetuple().tm_yday)
print(d.strftime("%Y-%m-%d %H:%M:%S.%f %j %a %A %b %B %d %I %p %y %U %%"), datetime.strptime("05/Mar/2024 7:08 PM", "%d/%b/%Y %I:%M %p"))
print(datetime.fromisoformat("2024-01-02T03:04:05+08:00"), date.fromisoformat("2020-02-29"), date.fromordinal(730000), date(2024, 5, 1).toordinal(), date.max, date.min, time.fromisoformat("12:34"))
td = timedelta(days=3, hours=5, minutes=7, seconds=9.5)
print(td, td.days, td.seconds, td.total_seconds(), td * 2, td / 2, td // timedelta(hours=1), -td, abs(-td), divmod(td, timedelta(days=1)), timedelta(minutes=90) > timedelta(hours=1), str(timedelta(0)), sum([td, td], timedelta()))
tz = timezone(timedelta(hours=8), "CST")
aware = datetime(2024, 1, 1, 12, tzinfo=tz)
print(aware, aware.astimezone(timezone.utc), aware.utcoffset(), aware.tzname(), aware.timestamp(), datetime.fromtimestamp(0, timezone.utc), aware == datetime(2024, 1, 1, 4, tzinfo=timezone.utc), dt.UTC is timezone.utc)
try:
    aware < d
except TypeError as e:
    print(e)
for args in [(2023, 2, 29), (2023, 13, 1)]:
    try:
        date(*args)
    except ValueError as e:
        print(e)
try:
    datetime.strptime("x", "%Y")
except ValueError as e:
    print(e)
print(sorted([date(2024, 5, 1), date(2023, 1, 1)]), min(d.date(), date(2024, 2, 1)), {date(2024, 1, 1): "ny"}[date(2024, 1, 1)], time(1, 2) < time(3), time(5, 6, 7).strftime("%H-%M"), f"{d:%d %b}")
def daterange(a, b, step=timedelta(days=1)):
    while a < b:
        yield a
        a += step
print([x.strftime("%a %d") for x in daterange(date(2024, 2, 27), date(2024, 3, 2))])
def age(born, today): return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(date(2000, 2, 29), date(2024, 2, 28)), age(date(2000, 2, 28), date(2024, 2, 28)), (date(2024, 12, 25) - date(2024, 7, 1)).days)
workdays = sum(1 for x in daterange(date(2024, 1, 1), date(2024, 2, 1)) if x.weekday() < 5)
print(workdays, datetime.combine(date(2024, 1, 1), time(9)), datetime.min.year, dt.MAXYEAR, isinstance(d, date))
now = datetime.now(); print(now.year >= 2024, datetime.now(timezone.utc).tzinfo, date.today() <= date.max, (datetime.now() - now) >= timedelta(0))
