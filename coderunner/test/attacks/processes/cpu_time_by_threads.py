# Burns CPU time in many threads.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 400}
import threading

def burn():
    while True:
        sum(range(100_000))


for _ in range(8):
    threading.Thread(target=burn).start()
burn()
