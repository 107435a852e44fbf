# The __name__ == "__main__" guard with a main function that returns an exit status.
"""Module docstring, with a word count."""
import sys
from collections import Counter

TEXT = """the quick brown fox jumps over the lazy dog
the dog sleeps; the fox runs"""


def words(text: str) -> list[str]:
    return [w.strip(";,.").lower() for w in text.split()]


def report(counter: Counter, top: int = 3) -> None:
    for word, n in counter.most_common(top):
        print(f"{word:>6} {'#' * n} {n}")


def main(argv=None) -> int:
    argv = argv if argv is not None else []
    top = int(argv[0]) if argv else 3
    c = Counter(words(TEXT))
    report(c, top)
    print(len(c), c.total(), c["the"], c["absent"])
    return 0


if __name__ == "__main__":
    print(__name__, __doc__ is not None)
    code = main(["4"])
    print("code", code)
    if code:
        sys.exit(code)
