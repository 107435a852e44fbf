"""Façades offer what programs use, and no more."""

import subprocess
import sys
from pathlib import Path

from language.compiler import compile_program
from language.policy_types import Rejected
from language_support import DEFAULT, LanguageTestCase


class FacadeTest(LanguageTestCase):
    def test_sys_describes_the_interpreter_and_swaps_streams(self) -> None:
        self.assert_prints(
            "import sys, io\nprint(sys.maxsize > 2**31, sys.version_info >= (3, 11), sys.argv)\n"
            "old = sys.stdout\nsys.stdout = io.StringIO()\nprint('caught')\ntext = sys.stdout.getvalue()\n"
            "sys.stdout = old\nprint(repr(text))\nsys.setrecursionlimit(3000)\n"
            "try: sys.exit(3)\nexcept SystemExit as e: print(e.code)",
            "True True ['<code>']\n'caught\\n'\n3\n",
        )
        self.assert_stopped("import sys\nsys.path_hooks_ = 1", TypeError)

    def test_os_knows_paths_and_an_environment_of_its_own(self) -> None:
        self.assert_prints(
            "import os\nos.makedirs('a/b')\nprint(os.listdir('.'), os.path.join('x', 'y'), os.sep)\n"
            "os.environ['K'] = 'v'\nprint(os.getenv('K'), os.environ.get('SECRET'), 'SHELL' in os.environ)\n"
            "print([sorted(d) for _, d, _ in os.walk('.')], os.path.exists('a'))",
            "['a'] x/y /\nv None False\n[['a'], ['b'], []] True\n",
        )

    def test_a_misspelt_name_is_told_what_was_meant(self) -> None:
        offers = "use what the sandbox's 'os' offers: see dir(os)"
        for name, suggestion in {
            "listdirr": f"did you mean 'listdir'? Or {offers}",
            "fchdir": offers,
            "nothing_like_it": offers,
        }.items():
            with self.subTest(name), self.assertRaises(Rejected) as caught:
                compile_program(f"import os\nos.{name}", DEFAULT)
            self.assertEqual(suggestion, caught.exception.violations[0].suggestion)

    def test_os_stays_in_the_scratch_folder(self) -> None:
        for call in (
            "listdir('/')",
            "mkdir('/tmp/x')",
            "remove('/etc/hosts')",
            "scandir('..')",
            "rename('a', '/tmp/a')",
            "chdir('/')",
        ):
            with self.subTest(call):
                self.assert_stopped(f"import os\nos.{call}", PermissionError, "working directory")

    def test_operator_reads_through_the_guard(self) -> None:
        self.assert_prints(
            "from operator import attrgetter, methodcaller, itemgetter\nclass A: x = 1\n"
            "print(attrgetter('x')(A), attrgetter('x', '__class__.__name__')(A()), methodcaller('upper')('a'))",
            "1 (1, 'A') A\n",
        )
        self.assert_stopped(
            "import operator\noperator.attrgetter('__globals__')(lambda: 0)", AttributeError
        )
        self.assert_stopped(
            "import operator\noperator.methodcaller('format', lambda: 0)('{0.__globals__}')",
            AttributeError,
        )

    def test_types_inspect_and_gc_offer_their_everyday_part(self) -> None:
        self.assert_prints(
            "import types, inspect, gc\ndef f(a, b=1): pass\n"
            "print(types.SimpleNamespace(a=1), isinstance(f, types.FunctionType), inspect.signature(f))\n"
            "print(inspect.isfunction(f), isinstance(gc.collect(), int))",
            "namespace(a=1) True (a, b=1)\nTrue True\n",
        )

    def test_builtins_holds_the_guarded_builtins(self) -> None:
        self.assert_prints("import builtins\nbuiltins.print(builtins.len([1]))", "1\n")
        self.assert_stopped("import builtins\nbuiltins.eval('().__class__.__base__')", SyntaxError)

    def test_io_opens_inside_the_scratch_folder_only(self) -> None:
        self.assert_prints(
            "import io\nwith io.open('a', 'w') as f: f.write('x')\nwith open('a') as f: print(f.read())",
            "x\n",
        )
        self.assert_stopped("import io\nio.open('/etc/passwd')", PermissionError)
        self.assert_stopped("open(3)", PermissionError, "descriptor")

    def test_xml_entities_are_off(self) -> None:
        self.assert_prints(
            "import xml.etree.ElementTree as ET, io\n"
            "print(ET.fromstring('<a><b>t</b></a>').find('b').text, ET.parse(io.StringIO('<a x=\"1\"/>')).getroot().attrib)",
            "t {'x': '1'}\n",
        )
        bomb = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
        self.assert_stopped(
            f"import xml.etree.ElementTree as ET\nET.fromstring('{bomb}')", ValueError, "entity"
        )
        self.assert_stopped(
            f"import xml.etree.ElementTree as ET, io\nET.parse(io.BytesIO(b'{bomb}'))",
            ValueError,
            "entity",
        )

    def test_network_calls_say_that_the_network_is_off(self) -> None:
        code = (
            "from language.facades import network\nnetwork.install()\nimport asyncio, socket, urllib.request\n"
            "asyncio.run(asyncio.sleep(0))\n"
            "for call in (lambda: socket.socket(), lambda: socket.create_connection(('localhost', 1)),\n"
            "             lambda: urllib.request.urlopen('http://localhost')):\n"
            "    try: call()\n    except OSError as e: print('network is off in the sandbox' in str(e))\n"
        )
        runtime = str(Path(__file__).parents[2] / "runtime")
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONPATH": runtime},
            capture_output=True,
            text=True,
        )
        self.assertEqual((done.stdout, done.stderr), ("True\n" * 3, ""))
