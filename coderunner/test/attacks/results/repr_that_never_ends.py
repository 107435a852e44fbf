# The value's repr never ends.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 400}
class Bad:
    def __repr__(self):
        while True:
            pass


Bad()
