# Raises its own resource limits again.
# guarded: rejected module_not_allowed
# plain: returns ["ValueError", "ValueError", "ValueError", "ValueError"]
import resource

def raised(kind):
    soft, hard = resource.getrlimit(kind)
    return attempt(resource.setrlimit, kind, (hard + 1, hard + 1))


[raised(kind) for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_NOFILE, resource.RLIMIT_CORE)]
