# 10 ** 10 ** 9 takes for ever.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 400}
10 ** 10**9 % 7
