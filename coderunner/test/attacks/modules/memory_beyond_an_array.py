# numpy.lib.stride_tricks reads until the memory ends.
# guarded: crashed SIGSEGV
# plain: crashed SIGSEGV
import numpy

beyond = numpy.lib.stride_tricks.as_strided(numpy.zeros(1), shape=(2**40,))
beyond.sum()
