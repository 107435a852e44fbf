# asyncio opens a connection.
# guarded: error 
# plain: error OSError: 
import asyncio

asyncio.run(asyncio.open_connection("127.0.0.1", 8080))
