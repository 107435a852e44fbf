# Looks for the zygote's configuration in its own memory: there is no secret of the service in it.
# guarded: rejected module_attribute
# plain: returns 0
import gc

found = [o for o in gc.get_objects() if type(o) is dict and "API_TOKENS" in o]
len(found)
