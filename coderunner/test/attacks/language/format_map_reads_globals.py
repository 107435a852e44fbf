# str.format_map reads through attributes into a module's environment.
# guarded: error AttributeError: the attribute '__globals__'
# plain: error KeyError: 'API_TOKENS'
# landlock: error KeyError: 'API_TOKENS'
import logging

"{x.__globals__[os].environ[API_TOKENS]}".format_map({"x": logging.getLogger})
