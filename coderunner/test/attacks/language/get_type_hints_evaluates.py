# typing.get_type_hints evaluates a text.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import typing


class Own:
    x: "[k for k in ().__class__.__base__.__subclasses__() if k.__name__ == '_wrap_close'][0]"


found = typing.get_type_hints(Own)["x"]
attempt(found.__init__.__globals__["listdir"], "/etc/ssl")
