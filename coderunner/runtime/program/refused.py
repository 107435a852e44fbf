"""A request that cannot be run as it is, though Node let it pass."""


class Refused(Exception):
    """Ends the run as an `error` of the given name; no frame of the program is in it."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name
