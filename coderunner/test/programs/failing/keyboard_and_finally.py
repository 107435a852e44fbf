# Ends with a KeyboardInterrupt raised on purpose, finally blocks and else included.
def risky(n):
    try:
        if n == 2:
            raise KeyboardInterrupt
        print("step", n)
    except Exception:
        print("not caught here, as it is no Exception")
    else:
        print("else", n)
    finally:
        print("finally", n)


for n in range(4):
    risky(n)
