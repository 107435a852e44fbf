# A trace function is given every frame.
# guarded: rejected module_attribute, frame_access
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import threading

frames = []
threading.settrace(lambda frame, *_: frames.append(frame))
thread = threading.Thread(target=len, args=([],))
thread.start()
thread.join()
attempt(frames[0].f_builtins["open"], "/etc/passwd")
