# urllib asks a server of this machine.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import urllib.request

attempt(urllib.request.urlopen, "http://127.0.0.1:8080/")
