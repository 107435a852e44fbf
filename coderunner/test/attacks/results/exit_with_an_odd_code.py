# Leaves with a code that lies about itself.
# guarded: error  or returns null or crashed 
# plain: error  or returns null or crashed 
class Code(int):
    def __eq__(self, other):
        return True

    def __int__(self):
        raise ValueError


raise SystemExit(Code(3))
