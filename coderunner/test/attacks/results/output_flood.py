# Prints without end.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 700}
while True:
    print("x" * 1000)
