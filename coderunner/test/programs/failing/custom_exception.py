# Ends with an uncaught exception of a class of its own, raised from another.
class ConfigError(RuntimeError):
    def __init__(self, key, value):
        super().__init__(f"bad value for {key}: {value!r}")
        self.key = key


def load(text):
    result = {}
    for line in text.splitlines():
        key, _, value = line.partition("=")
        try:
            result[key] = int(value)
        except ValueError as exc:
            raise ConfigError(key, value) from exc
    return result


print(load("a=1\nb=2"), "is loaded without trouble")
print(load("a=1\nb=two"))
