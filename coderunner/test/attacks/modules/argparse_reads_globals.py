# argparse reads what it is to append to, by a name of the program's choice.
# guarded: error NameError: name 'found' is not defined
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import argparse
import json

parser = argparse.ArgumentParser()
parser.add_argument("--x", action="append", dest="__globals__")
try:
    parser.parse_args(["--x", "1"], namespace=json.dumps)
except AttributeError as error:
    if isinstance(error.obj, dict):
        found = error.obj["__builtins__"]
attempt(found["open"], "/etc/passwd")
