# A key whose text changes.
# guarded: returns {"a":"b"}
# plain: returns {"a":"b"}
class Key(str):
    def __str__(self):
        return 7

    def encode(self, *_):
        return None


{Key("a"): Key("b")}
