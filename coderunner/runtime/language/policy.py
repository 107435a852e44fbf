"""The policy class: checks every node and puts the guards in.

Guards have names that no source text can spell (`<read>`), so nothing a program binds (argument,
import, walrus, capture, type parameter: CVE-2026-55830) can stand in front of one.
The walk is a loop over a stack, so that deeply nested input costs memory and not the C stack.
Iteration, unpacking and item access stay native: they call methods of the object and hand out
values, while what may be held at all is decided where attributes are read and modules imported.
"""

from __future__ import annotations

import ast

from RestrictedPython.transformer import RestrictingNodeTransformer

from language.names import definition_refusal
from language.node_rules import HANDLERS, unknown
from language.policy_types import ImportPolicy, Violation
from language.survey import Survey, survey


class LanguagePolicy(RestrictingNodeTransformer):
    """RestrictedPython's policy, widened to what ordinary programs use."""

    def __init__(self, imports: ImportPolicy, source: str | None = None) -> None:
        super().__init__()
        self.imports = imports
        self.violations: list[Violation] = []
        self.seen = Survey()
        self.annotations: set[int] = set()
        self._source = source

    def visit(self, node: ast.AST) -> ast.AST:
        """Checks and transforms a whole tree, in place."""
        self.seen = survey(list(ast.walk(node)))
        stack: list[tuple[ast.AST, str]] = [(node, "")]
        handlers = HANDLERS
        while stack:
            parent, class_name = stack.pop()
            if type(parent) is ast.ClassDef:
                inner = parent.name
            else:
                inner = class_name
            for field in parent._fields:
                value = getattr(parent, field, None)
                if isinstance(value, ast.AST):
                    handler = handlers.get(type(value), unknown)
                    if handler is not None:
                        replacement = handler(self, value, inner)
                        if replacement is not None:
                            setattr(parent, field, replacement)
                            value = replacement
                    if value._fields:
                        stack.append((value, inner))
                elif type(value) is list:
                    for index, item in enumerate(value):
                        if not isinstance(item, ast.AST):
                            continue
                        handler = handlers.get(type(item), unknown)
                        if handler is not None:
                            replacement = handler(self, item, inner)
                            if replacement is not None:
                                value[index] = item = replacement
                        if item._fields:
                            stack.append((item, inner))
        return node

    def refuse(self, node: ast.AST, refusal: tuple[str, str, str]) -> None:
        """Records a violation at the node's place."""
        line = getattr(node, "lineno", 1)
        offset = getattr(node, "col_offset", 0)
        if self._source is not None and not self._source.isascii():
            # The tree counts columns in bytes of UTF-8.
            text = self._source.removeprefix("\ufeff").splitlines()[line - 1].encode("utf-8")
            offset = len(text[:offset].decode("utf-8", "replace"))
        self.violations.append(Violation(line, offset + 1, *refusal))

    def check_definition(self, node: ast.AST, name: str | None) -> None:
        """Refuses a name that may not be bound."""
        if name is not None and name[:2] == "__":
            refusal = definition_refusal(name)
            if refusal is not None:
                self.refuse(node, refusal)
