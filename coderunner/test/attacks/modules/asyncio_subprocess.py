# asyncio starts a program.
# guarded: rejected module_attribute
# plain: error PermissionError: 
# landlock: error PermissionError: 
import asyncio

asyncio.run(asyncio.create_subprocess_shell("id"))
