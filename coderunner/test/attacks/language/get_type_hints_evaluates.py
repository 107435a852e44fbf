# typing.get_type_hints evaluates a text.
# guarded: error NameError: 
# plain: error NameError: 
# landlock: error NameError: 
import typing


class Own:
    pass


Own.__annotations__ = {"x": "object.__sub" + "classes__()[0]"}


found = typing.get_type_hints(Own)["x"]
attempt(open, "/etc/passwd")
