# A tick format of matplotlib reads attributes.
# guarded: error AttributeError: the attribute '__globals__'
# plain: error AttributeError: the attribute '__globals__' or error KeyError: 'API_TOKENS'
import logging

from matplotlib import ticker

ticker.StrMethodFormatter("{x.__globals__[os].environ[API_TOKENS]}")(logging.getLogger, 0)
