# An asynchronous generator leads to its frame.
# guarded: rejected frame_access
# plain: returns "ENOENT"
# landlock: returns "EACCES"
async def nothing():
    yield


attempt(nothing().ag_frame.f_builtins["open"], "/etc/passwd")
