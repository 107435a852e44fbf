# Reads address 0.
# guarded: rejected module_not_allowed
# plain: crashed SIGSEGV
import ctypes

ctypes.string_at(0)
