# Looks for the service's secrets in its environment.
# guarded: returns []
# plain: returns []
import os

sorted(set(os.environ) & {"API_TOKENS", "DATA_DIR", "NODE_CHANNEL_FD"})
