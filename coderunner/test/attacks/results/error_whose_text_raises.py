# An exception whose __str__ raises.
# guarded: error Bad: 
# plain: error Bad: 
class Bad(Exception):
    def __str__(self):
        raise self


raise Bad
