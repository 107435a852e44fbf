# __exit__ is given the traceback.
# guarded: rejected frame_access
# plain: returns "ENOENT"
# landlock: returns "EACCES"
class Catcher:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.frame = trace.tb_frame
        return True


with Catcher() as caught:
    1 / 0

attempt(caught.frame.f_builtins["open"], "/etc/passwd")
