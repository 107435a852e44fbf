# cProfile compiles and runs a text.
# guarded: error SyntaxError: the attribute '__globals__'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import cProfile

profile = cProfile.Profile()
space = {}
profile.runctx("found = (lambda: 0).__globals__['__builtins__']", space, space)
attempt(space["found"]["open"], "/etc/passwd")
