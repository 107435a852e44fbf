# f-strings: specs, conversions, nesting, debugging =, multi-line and quoting.
import datetime, math
name, n, pi = "Ada", 42, math.pi
print(f"{name} {n} {pi:.3f} {n:05d} {n:x} {n:#b} {n:,} {1234567.891:,.2f} {0.256:.1%}")
print(f"{name!r} {name!s} {'é'!a} {name:>10}|{name:<10}|{name:^10}|{name:*^10}")
w, p = 12, 4
print(f"{pi:{w}.{p}f}|{pi:{w}}|{name:{'>'}{w}}")
print(f"{n=} {n = } {pi=:.2f} {name=!s} {n + 1=}")
print(f"{{literal}} {{{n}}} {'a' if n > 3 else 'b'} {[x * 2 for x in range(3)]} {dict(a=1)['a']}")
print(f"{n:+} {-n: } {n:e} {n:g} {1e10:g} {n:o} {255:X} {n:c}")
print(f"{datetime.date(2024, 3, 5):%d.%m.%Y} {datetime.datetime(2024, 1, 2, 3, 4):%H:%M}")
print(f"""multi
  {name.upper()}
{n // 5}""")
print(f"a" "b" f"{n}" 'c')
print(rf"\d{n}\n", fr"{name}\t")
print(f"{(lambda x: x + 1)(n)}", f"{ {'k': 1}['k'] }", f"{n!r:>6}", f"{True:d} {None} {3.0}")
class P:
    x = 3
    def __format__(self, spec): return f"P<{spec}>"
    def __repr__(self): return "P()"
print(f"{P()} {P():abc} {P()!r:>6} {P().x:03}")
print(f"{name[0]}{name[-1]} {name[::-1]} {len(name)} {','.join(sorted(name))}")
print(f"{1_000_000:_} {2**70} {3+4j} {b'x'} {'中文':>6}|{'中文':<4}|")
rows = [("apple", 1.5, 3), ("kiwi", 0.25, 12)]
for item, price, qty in rows:
    print(f"{item:<8}{price:>8.2f}{qty:>5}{price * qty:>9.2f}")
print(f"{'nested ' + f'{n:>{len(name) + 3}}'}")
print(f"{n:>{w}}" f"{n!s:<{w}}|", f"{'':-^20}")
