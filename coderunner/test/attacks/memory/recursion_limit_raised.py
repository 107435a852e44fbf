# Raises the recursion limit and overruns the stack.
# guarded: error ValueError: 
# plain: crashed SIGSEGV
import sys

sys.setrecursionlimit(10**8)


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")


Deep().x
