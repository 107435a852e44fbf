# str.format as a plain function, called from C.
# guarded: error AttributeError: the attribute '__globals__'
# plain: error KeyError: 'API_TOKENS'
# landlock: error KeyError: 'API_TOKENS'
import logging

list(map(str.format, ["{0.__globals__[os].environ[API_TOKENS]}"], [logging.getLogger]))
