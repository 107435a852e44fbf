# Ends with sys.exit and a number, after flushing output and running finally blocks.
import sys


def main():
    try:
        print("working on it, please wait")
        if len("abc") == 3:
            sys.exit(3)
    finally:
        print("cleanup runs before the exit")


main()
print("unreachable")
