# Ends with raise SystemExit in a function called by the main guard.
def main(argv):
    print("arguments:", argv, "and nothing else to say")
    return 2 if not argv else 0


if __name__ == "__main__":
    raise SystemExit(main([]))
