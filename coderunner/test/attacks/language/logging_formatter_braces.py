# A log format in braces reads the record's attributes.
# guarded: error AttributeError: 
# plain: error ValueError: 
# landlock: error ValueError: 
import logging

record = logging.LogRecord("n", 20, "p", 1, logging.getLogger, None, None)
logging.Formatter("{msg.__globals__[os].environ[API_TOKENS]}", style="{").format(record)
