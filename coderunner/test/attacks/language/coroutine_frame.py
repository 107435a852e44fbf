# A coroutine leads to its frame.
# guarded: rejected frame_access
# plain: returns "ENOENT"
# landlock: returns "EACCES"
async def nothing():
    pass


waiting = nothing()
attempt(waiting.cr_frame.f_builtins["open"], "/etc/passwd")
