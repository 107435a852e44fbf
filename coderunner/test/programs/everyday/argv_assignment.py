# A command-line tool driven by assigning sys.argv, the way demos do.
import argparse
import sys


def main():
    p = argparse.ArgumentParser(prog="greet")
    p.add_argument("name")
    p.add_argument("-n", "--times", type=int, default=1)
    p.add_argument("--shout", action="store_true")
    args = p.parse_args()
    text = " ".join([f"hello {args.name}"] * args.times)
    print(text.upper() if args.shout else text)
    return args


for argv in (["greet", "ann"], ["greet", "bob", "-n", "2"], ["greet", "--shout", "cy"]):
    sys.argv = argv
    main()
    print(len(sys.argv), sys.argv[1:])
sys.argv[1:] = ["dee", "--times=3"]
print(vars(main()))
sys.argv.append("--unknown")
try:
    main()
except SystemExit as e:
    print("exit code", e.code)
