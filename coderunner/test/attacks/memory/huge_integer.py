# 10 ** 10 ** 9 takes for ever.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 700}
10 ** 10**9 % 7
