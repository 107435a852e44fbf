# Exercise: date problems without and with datetime.
from datetime import date, timedelta
def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
def day_of_year(y, m, d): return sum(MONTHS[:m - 1]) + d + (m > 2 and leap(y))
def zeller(y, m, d):
    if m < 3: m += 12; y -= 1
    return (d + 13 * (m + 1) // 5 + y % 100 + y % 100 // 4 + y // 100 // 4 + 5 * (y // 100)) % 7
NAMES = "Saturday Sunday Monday Tuesday Wednesday Thursday Friday".split()
def valid_date(s):
    try:
        m, d, y = map(int, s.split("-"))
        return 1 <= m <= 12 and 1 <= d <= (29 if m == 2 and leap(y) else MONTHS[m - 1])
    except ValueError:
        return False
def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3; h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4); l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(y, month, day + 1)
for y, m, d in [(2024, 2, 29), (2000, 1, 1), (1999, 12, 31)]:
    assert day_of_year(y, m, d) == date(y, m, d).timetuple().tm_yday
    assert NAMES[zeller(y, m, d)] == date(y, m, d).strftime("%A")
    print(day_of_year(y, m, d), NAMES[zeller(y, m, d)])
print([valid_date(x) for x in ("03-11-2000", "15-01-2012", "04-0-2040", "06/04/2020", "2-29-2023")], [str(easter(y)) for y in (2023, 2024, 2025)])
fridays = [d for d in (date(2024, 1, 1) + timedelta(n) for n in range(366)) if d.day == 13 and d.weekday() == 4]
print(*fridays); print(sum(date(y, m, 1).weekday() == 6 for y in range(1901, 2001) for m in range(1, 13)))
