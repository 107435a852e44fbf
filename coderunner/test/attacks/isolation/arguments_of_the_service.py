# Looks for the arguments of its process.
# guarded: returns [["<code>"], ["zygote.py"]]
# plain: returns [["<code>"], ["zygote.py"]]
import sys

[sys.argv, [text.rpartition("/")[2] for text in sys.orig_argv[-1:]]]
