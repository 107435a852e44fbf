# An f-string of a traceback's frame.
# guarded: rejected frame_access
# plain: returns "<module"
# landlock: returns "<module"
try:
    1 / 0
except ZeroDivisionError as error:
    text = f"{error.__traceback__.tb_frame.f_globals['__builtins__']!r:.7}"

text
