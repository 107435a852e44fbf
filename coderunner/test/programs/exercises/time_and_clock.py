# Exercise: clock arithmetic with a class, angles of hands, duration formatting, meeting overlaps.
import re
class Clock:
    def __init__(self, h, m=0): self.total = (h * 60 + m) % 1440
    def __str__(self): return "{:02d}:{:02d}".format(*divmod(self.total, 60))
    def __add__(self, minutes): return Clock(0, self.total + minutes)
    def __sub__(self, o): return (self.total - o.total) % 1440 if isinstance(o, Clock) else self + -o
    def __eq__(self, o): return self.total == o.total
    def __hash__(self): return self.total
    @property
    def angle(self): h, m = divmod(self.total, 60); a = abs(30 * (h % 12) + m / 2 - 6 * m); return min(a, 360 - a)
    @classmethod
    def parse(cls, s):
        if not (m := re.fullmatch(r"(\d{1,2}):(\d{2})\s*(am|pm)?", s, re.I)): raise ValueError(f"bad time {s!r}")
        h, mi, half = int(m[1]), int(m[2]), (m[3] or "").lower()
        return cls(h % 12 + 12 * (half == "pm") if half else h, mi)
def human(sec):
    parts = []
    for name, n in (("year", 31536000), ("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)):
        k, sec = divmod(sec, n)
        if k: parts.append(f"{k} {name}" + "s" * (k > 1))
    return "now" if not parts else parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
print(Clock(23, 50) + 20, Clock(0, 5) - 10, Clock(1) - Clock(23), Clock.parse("12:30 am"), Clock.parse("1:05PM").angle, Clock(24) == Clock(0), len({Clock(1), Clock(25)}))
print([human(s) for s in (0, 1, 62, 3662, 31536000 + 86400 * 2)])
try: Clock.parse("noon")
except ValueError as e: print(e)
def rooms(meetings):
    events = sorted([(s, 1) for s, _ in meetings] + [(e, -1) for _, e in meetings])
    best = cur = 0
    for _, d in events: cur += d; best = max(best, cur)
    return best
def free(busy, start=9, end=17):
    for s, e in sorted(busy) + [(end, end)]:
        if s > start: yield start, s
        start = max(start, e)
print(rooms([(0, 30), (5, 10), (15, 20)]), rooms([(7, 10), (2, 4)]), list(free([(10, 11), (10, 12), (15, 16)])))
