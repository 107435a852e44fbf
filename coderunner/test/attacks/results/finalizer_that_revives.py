# A __del__ that comes back to life.
# guarded: returns "done"
# plain: returns "done"
class Bad:
    def __del__(self):
        revived.append(self)
        raise SystemExit(6)


revived = []
held = Bad()
"done"
