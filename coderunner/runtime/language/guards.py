"""The guards of compiled code are its constants, not names.

Nothing that a program binds (argument, import, capture, type parameter: CVE-2026-55830), and no
namespace that it gives to exec() or to a class, can stand in front of a constant. A syntax tree
holds no functions, so the compiler sees tokens, which are exchanged for the guards afterwards.
"""

from __future__ import annotations

from types import CodeType

from language import (
    attribute_guard,
    class_questions,
    exception_groups,
    import_guard,
    write_guard,
)
from language.syntax import guard_token

_GUARDS = {
    guard_token(name): guard
    for name, guard in {
        "any_group": BaseExceptionGroup,
        "box": attribute_guard.Box,
        "check_group": exception_groups.check_group,
        "code_fact": attribute_guard.code_fact,
        "import_leaf": import_guard.import_leaf,
        "no_module": attribute_guard.no_module,
        "own_closure": attribute_guard.own_closure,
        "question": class_questions.Question,
        "read": attribute_guard.read,
        "read_carefully": attribute_guard.read_carefully,
        "subject": class_questions.Subject,
        "write": write_guard.write,
    }.items()
}


def with_guards(code: CodeType) -> CodeType:
    """The code with its tokens exchanged, and that of the functions and classes inside it."""
    held = code.co_consts
    consts = tuple(
        _GUARDS.get(const, const)
        if type(const) is str
        else with_guards(const)
        if type(const) is CodeType
        else const
        for const in held
    )
    same = all(new is old for new, old in zip(consts, held, strict=True))
    return code if same else code.replace(co_consts=consts)
