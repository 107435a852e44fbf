# socket.socket to the metadata address.
# guarded: rejected module_not_allowed
# plain: returns "gaierror"
import socket

attempt(socket.create_connection, ("169.254.169.254", 80))
