# __import__ is called as C code calls it, in a namespace of the program's own, to load any module.
# guarded: error ModuleNotFoundError: the module 'wsgiref.util' cannot be imported here
# plain: returns "loaded"
namespace = {}
namespace["n"] = namespace
exec(
    "held = n['__builtins__']\n"
    "load = held['__imp' + 'ort__']\n"
    "load('wsgiref.util', n, n, [], 0)",
    namespace,
)
"loaded"
