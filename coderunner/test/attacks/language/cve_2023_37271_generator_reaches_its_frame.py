# CVE-2023-37271: a generator expression walks its own frame to the caller's builtins.
# guarded: rejected frame_access
# plain: returns "ENOENT"
# landlock: returns "EACCES"
def walk():
    walker = (walker.gi_frame.f_back for _ in [1])
    return [*walker][0]


attempt(walk().f_builtins["open"], "/etc/passwd")
