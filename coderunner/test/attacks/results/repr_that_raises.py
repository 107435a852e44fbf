# The value's repr raises.
# guarded: returns {"type" …
# plain: returns {"type" …
class Bad:
    def __repr__(self):
        raise SystemExit(3)


Bad()
