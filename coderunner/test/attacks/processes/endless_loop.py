# Never ends.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 700}
while True:
    pass
