"""The policy class: checks every node and puts the guards in.

Guards are constants of the compiled code (guards.py), so nothing can stand in front of one.
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
        self.native: set[int] = set()
        self.compared: set[int] = set()
        self._source = source

    def visit(self, node: ast.AST) -> ast.AST:
        """Checks and transforms a whole tree, in place."""
        self.seen = survey(node)
        stack: list[tuple[ast.AST, str]] = [(node, "")]
        while stack:
            parent, class_name = stack.pop()
            if type(parent) is ast.ClassDef:
                class_name = parent.name
            slots = parent.__dict__
            for field, value in slots.items():
                if type(value) is list:
                    for index, item in enumerate(value):
                        if isinstance(item, ast.AST):
                            value[index] = self._visit_child(item, class_name, stack)
                elif isinstance(value, ast.AST):
                    slots[field] = self._visit_child(value, class_name, stack)
        return node

    def _visit_child(
        self, child: ast.AST, class_name: str, stack: list[tuple[ast.AST, str]]
    ) -> ast.AST:
        handler = HANDLERS.get(type(child), unknown)
        if handler is not None:
            child = handler(self, child, class_name) or child
        if child._fields:
            stack.append((child, class_name))
        return child

    def refuse(self, node: ast.AST, refusal: tuple[str, ...]) -> None:
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
