# PIL.features hands out an attribute of the module that its table names.
# guarded: returns "None"
# plain: returns "it ran"
from PIL import features

features.features["strange"] = ("builtins", "exec", None)
run = features.check_feature("strange")
if run is not None:
    run("result = 'it ran'")
else:
    result = "None"
result
