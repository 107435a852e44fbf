"""The language layer: a RestrictedPython policy that lets ordinary programs run."""


def preload() -> None:
    """Imports what every program needs; called once, in the process that forks the others."""
    from language import compiler, namespace, validation  # noqa: F401
    from language.hardening import harden_loaded

    harden_loaded()


def warm() -> None:
    """Compiles and runs a program without effect, so that the first real one finds warm pages."""
    from language.compiler import compile_program
    from language.namespace import make_globals
    from language.policy_types import ImportPolicy

    policy = ImportPolicy(frozenset({"math"}))
    source = "import math\nclass A:\n    x: int = 1\ntext = f'{A().x} {math.pi}'\ntext\n"
    exec(compile_program(source, policy).code, make_globals(policy, {}, install=False))
