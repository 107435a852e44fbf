# timeit compiles and runs a text.
# guarded: error SyntaxError: the attribute '__globals__'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import timeit

found = []
timeit.timeit("f.append((lambda: 0).__globals__['__builtins__'])", number=1, globals={"f": found})
attempt(found[0]["open"], "/etc/passwd")
