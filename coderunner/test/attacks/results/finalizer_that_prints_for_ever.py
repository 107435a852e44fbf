# A __del__ that never ends.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 400}
class Bad:
    def __del__(self):
        while True:
            pass


held = Bad()
"done"
