# Buffers of sockets: memory of the kernel, beside what a run may have.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import socket

near, far = socket.socketpair()
attempt(near.setsockopt, socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 30)
