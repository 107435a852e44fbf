# ExceptionGroup, except*, split, subgroup and nesting.
def run(*excs):
    try:
        raise ExceptionGroup("several", list(excs))
    except* ValueError as eg:
        print("values", [str(e) for e in eg.exceptions])
    except* (KeyError, IndexError) as eg:
        print("lookups", len(eg.exceptions), eg.message)
    except* OSError as eg:
        print("os", eg.exceptions)
    else:
        print("none")
    finally:
        print("done")


run(ValueError("a"), KeyError("k"), ValueError("b"))
run(IndexError(1))
try:
    run(TypeError("t"), ValueError("v"))
except ExceptionGroup as eg:
    print("left over", eg, eg.exceptions)
g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("nested", [TypeError(2), ValueError(3)])])
match_, rest = g.split(ValueError)
print(match_.message, len(match_.exceptions), rest.exceptions[0].exceptions)
print(g.subgroup(lambda e: isinstance(e, TypeError)))
print(repr(g.derive([OSError("x")])), isinstance(g, Exception), issubclass(ExceptionGroup, BaseExceptionGroup))


def leaves(eg):
    for e in eg.exceptions:
        if isinstance(e, BaseExceptionGroup):
            yield from leaves(e)
        else:
            yield e


print([type(e).__name__ for e in leaves(g)])
try:
    try:
        raise ValueError("lonely")
    except* ValueError as eg:
        print(type(eg).__name__, eg.exceptions)
        raise RuntimeError("new")
except ExceptionGroup as eg:
    print("wrapped?", eg)
except RuntimeError as e:
    print("plain", e)
