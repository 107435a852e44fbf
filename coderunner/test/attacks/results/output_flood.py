# Prints without end.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 400}
while True:
    print("x" * 1000)
