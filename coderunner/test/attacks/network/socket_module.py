# The socket module.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import _socket

attempt(_socket.socket, 2, 1)
