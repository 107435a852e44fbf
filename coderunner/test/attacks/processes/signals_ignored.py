# Ignores every signal, and takes the alarm.
# guarded: rejected module_not_allowed
# plain: timeout 
# limits: {"timeoutMs": 400}
import signal

for number in signal.valid_signals():
    attempt(signal.signal, number, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
while True:
    pass
