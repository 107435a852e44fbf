"""The request's variables as globals of the program."""

from keyword import iskeyword

from program.refused import Refused


def check_variables(variables: dict[str, object]) -> dict[str, object]:
    """The same variables. Raises Refused for a name that Python or a guard needs."""
    for name in variables:
        if not name.isidentifier() or iskeyword(name):
            raise Refused("VariableError", f"{name!r} is not a name that a variable can have")
        if name.startswith("__") or (len(name) > 1 and name[0] == name[-1] == "_"):
            raise Refused("VariableError", f"{name!r} is reserved; take a name without underscores")
    return variables
