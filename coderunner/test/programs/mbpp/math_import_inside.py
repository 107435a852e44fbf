# Imports inside functions, default arguments and print of rounded floats.
def volume_sphere(r):
  import math
  volume=(4/3)*math.pi*r*r*r
  return volume
def surface_cone(r, h):
    from math import pi, sqrt
    return pi * r * (r + sqrt(h * h + r * r))
def sector_area(r,a):
    pi=22/7
    if a >= 360:
        return None
    sectorarea = (pi*r**2) * (a/360)
    return sectorarea
def lateralsurface_cylinder(r, h=1): return 2 * 3.1415 * r * h
import cmath
def convert(numbers):
  num = cmath.polar(numbers)
  return (num)
def quadratic(a, b, c):
    d = b * b - 4 * a * c
    roots = [(-b + s * cmath.sqrt(d)) / (2 * a) for s in (1, -1)]
    return [r.real if r.imag == 0 else r for r in roots]
assert abs(volume_sphere(10) - 4188.790204786391) < 1e-9
print(volume_sphere(25), surface_cone(5, 12), sector_area(4, 45), sector_area(9, 361), lateralsurface_cylinder(10, 5), convert(1), convert(3 + 4j), quadratic(1, -3, 2), quadratic(1, 2, 5))
