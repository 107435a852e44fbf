# Sleeps longer than it may run.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 400}
import time

time.sleep(60)
