# urllib asks a server of this machine.
# guarded: error URLError: <urlopen error [Errno -4] network is off
# plain: returns "URLError"
import urllib.request

attempt(urllib.request.urlopen, "http://127.0.0.1:8080/")
