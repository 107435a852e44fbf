# Hands descriptors over a socketpair.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import socket

left, right = socket.socketpair()
attempt(socket.send_fds, left, [b"x"], [1])
