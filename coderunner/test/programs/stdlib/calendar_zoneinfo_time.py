# calendar, zoneinfo and time (only what does not change from run to run).
import calendar, time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo
print(calendar.month(2024, 2))
print(calendar.isleap(2100), calendar.leapdays(2000, 2025), calendar.monthrange(2024, 2), calendar.weekday(2024, 1, 1), calendar.month_name[3], calendar.day_abbr[0], list(calendar.month_abbr)[1:4])
print(calendar.monthcalendar(2023, 5), calendar.timegm((1970, 1, 2, 0, 0, 0)))
c = calendar.TextCalendar(calendar.SUNDAY)
print(c.formatmonth(2025, 6))
print(sum(1 for d, w in calendar.Calendar().itermonthdays2(2024, 9) if d and w >= 5), [d.isoformat() for d in list(calendar.Calendar().itermonthdates(2024, 1))[:3]], len(calendar.HTMLCalendar().formatmonth(2024, 1)) > 100)
ny, sh = ZoneInfo("America/New_York"), ZoneInfo("Asia/Shanghai")
t = datetime(2024, 3, 10, 1, 30, tzinfo=ny)
print(t, t.utcoffset(), t + timedelta(hours=2), (t + timedelta(hours=2)).tzname(), t.astimezone(sh), ny.key, str(sh))
for z in ["Europe/London", "Asia/Tokyo", "UTC", "Australia/Sydney"]:
    print(z, datetime(2024, 7, 1, 12, tzinfo=ZoneInfo("UTC")).astimezone(ZoneInfo(z)).strftime("%Y-%m-%d %H:%M %Z %z"))
print(datetime(2024, 11, 3, 1, 30, tzinfo=ny).utcoffset(), datetime(2024, 11, 3, 1, 30, tzinfo=ny, fold=1).utcoffset())
try:
    ZoneInfo("Mars/Base")
except Exception as e:
    print(type(e).__name__)
a = time.perf_counter(); m = time.monotonic(); n = time.time_ns(); time.sleep(0.001)
print(time.perf_counter() - a >= 0.001, time.monotonic() >= m, time.time_ns() > n, time.time() > 1.6e9, time.process_time() >= 0)
g = time.gmtime(86400 * 365)
print(time.strftime("%Y-%m-%d %H:%M:%S", g), g.tm_year, g[1], time.strptime("2024-05-06", "%Y-%m-%d").tm_wday, time.asctime(time.gmtime(0)))
