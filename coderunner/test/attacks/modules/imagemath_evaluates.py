# PIL evaluates text, and lets through the names that it is given.
# guarded: rejected module_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
from PIL import ImageMath


def running():
    yield ImageMath.unsafe_eval(
        "held.gi_frame.f_back.f_back.f_builtins", held=held, gi_frame=1, f_back=1, f_builtins=1
    )


held = running()
attempt(next(held)["open"], "/etc/passwd")
