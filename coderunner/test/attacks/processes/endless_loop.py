# Never ends.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 400}
while True:
    pass
