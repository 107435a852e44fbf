# Starts threads until there is an end of it.
# guarded: returns true
# plain: returns true
import threading

held = threading.Event()
threads = []
try:
    while len(threads) < 2000:
        threads.append(threading.Thread(target=held.wait, daemon=True))
        threads[-1].start()
except RuntimeError:
    pass
held.set()
len(threads) < 100
