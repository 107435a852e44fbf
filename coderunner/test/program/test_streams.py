"""What a program prints arrives, whole and in order, whatever happens next."""

import unittest

from program_harness import execute, success


class StreamsTest(unittest.TestCase):
    def test_print_of_hello_is_one_frame(self):
        outcome = execute("print('Hello')")
        self.assertEqual([(b"O", b"Hello\n")], outcome.frames[:-1])
        self.assertEqual(success(), outcome.told)

    def test_print_joins_values_and_writes_to_stderr(self):
        outcome = execute(
            "import sys\nprint(1, 'b', sep='-', end='!')\nprint('oops', file=sys.stderr, flush=True)"
        )
        self.assertEqual(("1-b!", "oops\n"), (outcome.stdout, outcome.stderr))

    def test_print_to_a_file_object_is_the_builtin(self):
        code = "import io\nout = io.StringIO()\nprint(1, 2, file=out)\nout.getvalue()"
        self.assertEqual(success("1 2\n"), execute(code).told)

    def test_redirected_stdout_stays_with_the_program(self):
        code = (
            "import contextlib, io\nout = io.StringIO()\n"
            "with contextlib.redirect_stdout(out):\n    print('inside')\nout.getvalue()"
        )
        outcome = execute(code)
        self.assertEqual(("", success("inside\n")), (outcome.stdout, outcome.told))

    def test_streams_say_what_they_are(self):
        code = "import sys\n[sys.stdout.encoding, sys.stdout.isatty(), sys.stdout.name, sys.stdout.writable()]"
        self.assertEqual(success(["utf-8", False, "<stdout>", True]), execute(code).told)

    def test_streams_have_no_descriptor(self):
        code = "import sys, io\ntry:\n    sys.stdout.fileno()\nexcept io.UnsupportedOperation as e:\n    print(e)"
        self.assertEqual("fileno\n", execute(code).stdout)

    def test_bytes_written_to_the_buffer_arrive(self):
        code = (
            "import sys\nsys.stdout.buffer.write('中'.encode())\nsys.stdout.writelines(['a', 'b'])"
        )
        self.assertEqual("中ab", execute(code).stdout)

    def test_a_text_layer_of_the_program_own_is_flushed_at_the_end(self):
        code = "import io, sys\nsys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding='utf-8')\nprint('中文')"
        self.assertEqual("中文\n", execute(code).stdout)

    def test_a_lone_surrogate_is_shown_instead_of_raising(self):
        self.assertEqual("a\\udc80\n", execute("print('a\\udc80')").stdout)

    def test_writing_bytes_to_the_text_side_is_a_type_error(self):
        outcome = execute("import sys\nsys.stdout.write(b'a')")
        self.assertEqual(
            "write() argument must be str, not bytes", outcome.result["error"]["value"]
        )

    def test_closing_stdout_leaves_it_open(self):
        self.assertEqual("a\n", execute("import sys\nsys.stdout.close()\nprint('a')").stdout)

    def test_100_000_prints_arrive_in_order_in_less_than_2_000_frames(self):
        outcome = execute("for i in range(100000):\n    print(i)")
        self.assertEqual("".join(f"{i}\n" for i in range(100000)), outcome.stdout)
        self.assertLess(len(outcome.frames), 2000)

    def test_no_frame_is_larger_than_64_kib_and_none_cuts_a_character(self):
        outcome = execute("print('a' + '中' * 100000)")
        parts = [payload for kind, payload in outcome.frames if kind == b"O"]
        self.assertEqual("a" + "中" * 100000 + "\n", "".join(part.decode() for part in parts))
        self.assertLessEqual(max(map(len, parts)), 65536)

    def test_a_print_before_an_endless_loop_arrives(self):
        outcome = execute("print('a')\nwhile True:\n    pass", until=b"a\n")
        self.assertEqual([(b"O", b"a\n")], outcome.frames)

    def test_the_thousandth_print_before_an_endless_loop_arrives(self):
        outcome = execute(
            "for i in range(1000):\n    print(i)\nwhile True:\n    pass", until=b"\n999\n"
        )
        self.assertEqual("".join(f"{i}\n" for i in range(1000)), outcome.stdout)

    def test_a_print_before_a_catastrophic_regex_arrives(self):
        code = "import re\nprint('a')\nre.match('(a+)+$', 'a' * 64 + 'b')"
        self.assertEqual("a\n", execute(code, until=b"a\n").stdout)

    def test_threads_that_print_lose_nothing(self):
        code = (
            "import threading\ndef work(n):\n    for i in range(5000):\n        print(n * 5000 + i)\n"
            "threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]\n"
            "for t in threads:\n    t.start()\n"
        )
        lines = execute(code).stdout.split()
        self.assertEqual(list(range(20000)), sorted(map(int, lines)))

    def test_del_that_prints_while_others_print_does_not_block(self):
        code = (
            "class A:\n    def __init__(self):\n        self.me = self\n"
            "    def __del__(self):\n        print('gone')\n"
            "for i in range(3000):\n    A()\n    print(i)\n"
        )
        lines = execute(code).stdout.split()
        self.assertEqual((3000, 6000), (lines.count("gone"), len(lines)))


class StdinTest(unittest.TestCase):
    def test_input_reads_lines_and_shows_its_prompt(self):
        outcome = execute("a = input('name? ')\nb = input()\n[a, b]", stdin="小明\r\n7")
        self.assertEqual(("name? ", success(["小明", "7"])), (outcome.stdout, outcome.told))

    def test_input_at_the_end_raises_eof_error(self):
        error = execute("input()").result["error"]
        self.assertEqual(("EOFError", "EOF when reading a line"), (error["name"], error["value"]))

    def test_stdin_is_iterable_and_has_bytes(self):
        code = "import sys\nfirst = sys.stdin.readline()\n[first, list(sys.stdin)]"
        self.assertEqual(success(["a\n", ["b\n", "c"]]), execute(code, stdin="a\nb\nc").told)
        code = "import sys\nlen(sys.stdin.buffer.read())"
        self.assertEqual(success(3), execute(code, stdin="中").told)


if __name__ == "__main__":
    unittest.main()
