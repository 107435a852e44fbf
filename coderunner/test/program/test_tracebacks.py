"""stderr of a failed program is what Python prints for it: the same carets, the same hints."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from program.suggestions import IS_NEEDED
from program_harness import execute

ALLOWED = {"imports": {"allowed": ["asyncio", "json", "math"]}, "guard": True}
PROGRAMS = [
    "pritn(1)",
    "pritn(1)\n",
    'open("nosuch").read()',
    "while True: raise ValueError(1)",
    'print(中, 中 + "a") if (中 := 1) else 0',
    'x=bytearray(["a"])',
    "\tx = 1\n".strip() + "\nif x:\n\tx / 0",
    'd = {"a": {}}\nprint(d["a"]["b"]["c"])',
    "f = lambda: 1 / 0\nf()\nx = 1",
    "x = [1,\n  2 + 'a',\n]\n",
    "x = 1\r\ny = 2\r\nx.foo()",
    "x = 1\n\x0cy = 2\nz = undefinedd",
    "s = 'a\u2028b'; count = 1\ncoutn",
    "class A:\n    def bar(self): pass\nA().baz()",
    "class A:\n    __slots__ = ('name',)\n    def m(self): return self.nmae\nA().m()",
    "import math\nmath.sqroot(2)",
    "import json\njson.lodas('1')",
    "def f():\n    value = 1\n    return valu\nf()",
    "'a'.uper()",
    "[].APPEND",
    "isinstnce(1, int)",
    "try:\n    pritn()\nexcept NameError:\n    [].apend(1)",
    "class A:\n    def __getattr__(self, name): raise AttributeError(name)\nA().x",
    "raise AttributeError('a', name='apend', obj=[])",
    "raise NameError('a', name='pritn')",
    "def f(): counter += 1\nf()",
    "import asyncio\nasync def f():\n    1 / 0\nasyncio.run(f())",
]
# Python 3.12 has two printers, which differ in these.
PROGRAMS_OF_311 = [
    "abc",
    "def f():\n    value = 1\n    def g(): return value + vlaue\n    return g()\nf()",
    "a_name_of_more_than_forty_characters_in_all_ = 1\na_name_of_more_than_forty_characters_in_all",
    "class E(AttributeError): pass\nraise E('a', name='apend', obj=[])",
]


def printed_by_python(source: str) -> str:
    """What Python itself writes on stderr, without the frames of libraries."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "code.py")
        path.write_bytes(source.encode())
        done = subprocess.run(
            [sys.executable, "-X", "utf8", str(path)], cwd=folder, capture_output=True, check=False
        )
    shown, lines = [], done.stderr.decode().replace(str(path), "<code>").splitlines(True)
    is_own = True
    for line in lines:
        if line.startswith("  File "):
            is_own = '"<code>"' in line
        elif not line.startswith("   "):
            is_own = True
        shown += [line] if is_own else []
    return "".join(shown)


class TracebacksTest(unittest.TestCase):
    maxDiff = None

    def test_python_itself_would_print_the_same(self):
        for source in [*PROGRAMS, *(PROGRAMS_OF_311 if IS_NEEDED else [])]:
            with self.subTest(source):
                self.assertEqual(printed_by_python(source), execute(source, policy=ALLOWED).stderr)

    def test_a_byte_order_mark_moves_no_caret(self):
        self.assertIn("\n    pritn(1)\n    ^^^^^\n", execute("\ufeffpritn(1)").stderr)

    def test_hostile_names_give_no_hint_and_hide_no_error(self):
        before = "class A:\n    def __dir__(self):\n        {}\nA().x"
        for body in ("raise SystemExit", "return 5", "return [1, '', 'y z', 'xx' * 99]"):
            with self.subTest(body):
                error = execute(before.format(body)).result["error"]
                self.assertEqual(("AttributeError", 4), (error["name"], error["line"]))

    def test_names_that_a_program_cannot_write_are_no_hint(self):
        outcome = execute("programm", policy=ALLOWED)
        self.assertTrue(outcome.stderr.endswith("name 'programm' is not defined\n"))

    def test_names_that_a_program_may_not_read_are_no_hint(self):
        for source in (
            "getattr((i for i in ()), 'gi_fram')",
            "raise AttributeError('a', name='__gobals__', obj=lambda: 1)",
            "raise NameError('a', name='__imprt__')",
            "import os\ngetattr(os, 'systm')",
            "import os\ngetattr(os, 'execvv')",
            "import random\ngetattr(random, '_oss')",
            "raise AttributeError('a', name='gi_fram', obj=(i for i in ()))",
            "import os\nraise AttributeError('a', name='systm', obj=os)",
            "e = ImportError('a', name='os')\ne.name_from = 'systm'\nraise e",
        ):
            with self.subTest(source):
                policy = {"imports": {"allowed": ["os", "random", "json"]}, "guard": True}
                outcome = execute(source, policy=policy)
                self.assertEqual("error", outcome.result["status"])
                self.assertNotIn("Did you mean", outcome.stderr)


if __name__ == "__main__":
    unittest.main()
