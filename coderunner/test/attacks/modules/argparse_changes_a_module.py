# argparse sets what it parsed as an attribute of a module.
# guarded: error TypeError: the module 'posixpath' cannot be changed
# plain: returns "inside"
import argparse
import os

parser = argparse.ArgumentParser()
parser.add_argument("--path", dest="realpath")
parser.parse_args(["--path", "inside"], namespace=os.path)
os.path.realpath
