# A dictionary that never stops giving items.
# guarded: returns {"a":1} or timeout
# plain: returns {"a":1} or timeout
# limits: {"timeoutMs": 400}
class Endless(dict):
    def items(self):
        while True:
            yield "k", 1

    def __iter__(self):
        while True:
            yield "k"


Endless(a=1)
