# pandas' scope of an expression holds the names of its callers.
# guarded: rejected module_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import pandas as pd

scope = pd.core.computation.scope.Scope(-1).scope
found = [names["__builtins__"] for names in scope.maps if "__builtins__" in names]
opened = found[0]["open"] if isinstance(found[0], dict) else found[0].open
attempt(opened, "/etc/passwd")
