# __reduce_ex__ hands out copyreg's helpers.
# guarded: rejected dunder_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
attempt(object().__reduce_ex__(2)[0].__globals__["__builtins__"]["open"], "/etc/passwd")
