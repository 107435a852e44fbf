# A thread that writes to a file while it is handed over.
# guarded: returns "left"
# plain: returns "left"
# leaves: 1
import threading
import time

def grow():
    with open("output/growing", "ab") as file:
        while True:
            file.write(b"x" * 100)
            file.flush()
            time.sleep(0.001)


threading.Thread(target=grow, daemon=True).start()
time.sleep(0.05)
"left"
