# A traceback leads to the frames of the runner.
# guarded: rejected frame_access
# plain: returns "ENOENT"
# landlock: returns "EACCES"
try:
    1 / 0
except ZeroDivisionError as error:
    frame = error.__traceback__.tb_frame

while frame.f_back:
    frame = frame.f_back
attempt(frame.f_builtins["open"], "/etc/passwd")
