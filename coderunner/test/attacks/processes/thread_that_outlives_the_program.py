# A thread that never ends keeps the run open.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 400}
import threading
import time

def forever():
    while True:
        time.sleep(1)


threading.Thread(target=forever).start()
