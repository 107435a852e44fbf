# UserString.format reads attributes in the library's own code.
# guarded: error AttributeError: the attribute '__globals__'
# plain: error KeyError: 'API_TOKENS'
import collections
import logging

text = collections.UserString("{0.__globals__[os].environ[API_TOKENS]}")
text.format(logging.getLogger)
