# httpx asks loopback and the metadata address.
# guarded: error ConnectError: 
# plain: returns "ConnectError"
import httpx

attempt(httpx.get, "http://127.0.0.1:8080/api/health")
