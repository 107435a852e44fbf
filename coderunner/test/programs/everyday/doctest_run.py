# doctest: examples in docstrings, run by testmod and by a runner.
import doctest


def factorial(n):
    """Return n!.

    >>> [factorial(n) for n in range(6)]
    [1, 1, 2, 6, 24, 120]
    >>> factorial(30)
    265252859812191058636308480000000
    >>> factorial(-1)
    Traceback (most recent call last):
        ...
    ValueError: n must be >= 0
    """
    if n < 0:
        raise ValueError("n must be >= 0")
    return 1 if n < 2 else n * factorial(n - 1)


print(factorial.__doc__.splitlines()[0])
results = doctest.testmod(verbose=False, report=False)
print(results.failed, results.attempted)
parser = doctest.DocTestParser()
examples = parser.get_examples(factorial.__doc__)
print(len(examples), [e.source.strip() for e in examples], examples[0].want.strip())
if __name__ == "__main__":
    print(doctest.testmod().failed, "failures in all")
