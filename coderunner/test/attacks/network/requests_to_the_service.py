# requests asks loopback and the metadata address.
# guarded: error ConnectionError: 
# plain: returns "ConnectionError"
import requests

attempt(requests.get, "http://169.254.169.254/latest/meta-data/", timeout=1)
