# A regular expression that backtracks for ever.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 400}
import re

re.match(r"(a+)+$", "a" * 40 + "b")
