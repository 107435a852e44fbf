# A descriptor of openpyxl sets what the guard of files asks.
# guarded: error TypeError: 'posixpath' is no instance that a descriptor could act on
# plain: returns "ENOENT"
import os.path

from openpyxl.descriptors.base import Descriptor

Descriptor("realpath").__set__(os.path, lambda path, **options: "/home/sandbox/x")
attempt(open, "/home/sandbox/../../etc/passwd")
