# Decimal part of a number, with the docstring's examples checked by hand.
def truncate_number(number: float) -> float:
    """ Given a positive floating point number, it can be decomposed into
    and integer part (largest integer smaller than given number) and decimals
    (leftover part always smaller than 1).

    >>> truncate_number(3.5)
    0.5
    """
    return number % 1.0


METADATA = {}


def check(candidate):
    assert candidate(3.5) == 0.5
    assert abs(candidate(1.33) - 0.33) < 1e-6
    assert abs(candidate(123.456) - 0.456) < 1e-6


check(truncate_number)
for line in truncate_number.__doc__.splitlines():
    if ">>>" in line:
        call = line.split(">>> ")[1]
        print(call, "=", truncate_number(float(call[call.index("(") + 1:-1])), f"{truncate_number(7.125):.3f}")
