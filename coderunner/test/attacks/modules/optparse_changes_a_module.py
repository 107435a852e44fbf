# optparse sets what it parsed as an attribute of a module.
# guarded: error TypeError: the module 'posixpath' cannot be changed
# plain: returns "inside"
import optparse
import os

parser = optparse.OptionParser()
parser.add_option("--path", dest="realpath")
parser.parse_args(["--path", "inside"], values=os.path)
os.path.realpath
