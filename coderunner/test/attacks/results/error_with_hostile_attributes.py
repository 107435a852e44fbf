# An exception that answers for every attribute.
# guarded: error 
# plain: error 
class Bad(Exception):
    __traceback__ = 7
    __cause__ = "no exception"

    def __getattribute__(self, name):
        raise RuntimeError(name)


raise Bad("hidden")
