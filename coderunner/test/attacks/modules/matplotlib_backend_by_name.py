# matplotlib imports the module that a backend is named after.
# guarded: returns ["ModuleNotFoundError", "ModuleNotFoundError", "ModuleNotFoundError",
#   "ModuleNotFoundError"]
# plain: returns ["AttributeError", "AttributeError", "AttributeError", "AttributeError"]
import matplotlib
import matplotlib.backend_bases
import matplotlib.pyplot as plt


def set_option():
    matplotlib.rcParams["backend"] = "module://wsgiref"
    plt.figure()


def register():
    matplotlib.backend_bases.register_backend("strange", "wsgiref")
    matplotlib.backend_bases.get_registered_canvas_class("strange")


def name_of_error(action):
    try:
        action()
    except Exception as error:
        return type(error).__name__


[
    name_of_error(action)
    for action in (
        lambda: matplotlib.use("module://wsgiref"),
        lambda: plt.switch_backend("module://wsgiref"),
        set_option,
        register,
    )
]
