"""Files that go in, and artifacts that come out."""

import hashlib
import unittest
from base64 import b64encode

from program_harness import execute, success


def file(path: str, content: bytes = b"x") -> dict:
    return {"path": path, "content_base64": b64encode(content).decode()}


class FilesTest(unittest.TestCase):
    def test_files_lie_in_the_working_directory(self):
        files = [file("data/a.csv", b"a,b\n"), file("中.bin", b"\0\xff")]
        code = "[open('data/a.csv').read(), list(open('中.bin', 'rb').read())]"
        self.assertEqual(success(["a,b\n", [0, 255]]), execute(code, files=files).told)

    def test_a_path_that_leads_elsewhere_is_an_error(self):
        for path in ("../a", "/etc/a", "a/../b", "a//b", "./a", "", "a\0b"):
            with self.subTest(path):
                result = execute("1", files=[file(path)]).result
                self.assertEqual(
                    ("error", "FileError"), (result["status"], result["error"]["name"])
                )

    def test_the_same_path_twice_is_an_error(self):
        error = execute("1", files=[file("a"), file("a")]).result["error"]
        self.assertEqual("'a' could not be written: File exists", error["value"])

    def test_a_file_that_is_a_folder_already_is_an_error(self):
        error = execute("1", files=[file("a"), file("a/b")]).result["error"]
        self.assertEqual("FileError", error["name"])

    def test_files_left_outside_output_are_told_three_by_name(self):
        code = (
            "import os\nos.mkdir('b')\nfor n in ('a.png', 'b/c', 'd', 'e', 'f'):\n    open(n, 'w')"
        )
        self.assertEqual(
            "".join(
                f"[file not kept] {name}: only what is in output/ is handed over\n"
                for name in ("a.png", "b/c", "d")
            )
            + "[file not kept] and 2 more\n",
            execute(code).stderr,
        )

    def test_nothing_is_told_of_files_where_nobody_will_miss_any(self):
        for case, code in {
            "brought": "open('a', 'a').write('more')",
            "cache": "import os\nos.makedirs('.cache/b')\nopen('.cache/b/c', 'w')",
            "cache of fonts": "open('fontlist-v390.json', 'w')",
            "temporary": "import tempfile\ntempfile.mkstemp(dir='.')",
            "link and folder": "import os\nos.mkdir('b')\nos.symlink('a', 'b/c')",
            "something handed over": "open('b', 'w')\nopen('output/c', 'w')",
            "output is gone": "import os\nopen('b', 'w')\nos.rmdir('output')",
            "deleted": "import os\nopen('b', 'w')\nos.remove('b')",
            "an answer": "open('b', 'w')\n1",
            "exit": "import sys\nopen('b', 'w')\nsys.exit(1)",
        }.items():
            with self.subTest(case):
                self.assertEqual("", execute(code, files=[file("a")]).stderr)

    def test_a_flood_of_folders_ends_the_look_at_files(self):
        code = "import os\nfor n in range(5000):\n    os.mkdir(str(n))\nfor n in range(900):\n    os.mkdir('a'); os.chdir('a')"
        outcome = execute(code)
        self.assertEqual((success(), ""), (outcome.told, outcome.stderr))


class ArtifactsTest(unittest.TestCase):
    maxDiff = None

    def test_files_in_output_come_with_type_and_digest(self):
        code = (
            "import os\nos.makedirs('output/sub/deep')\n"
            "open('output/报告.txt', 'w').write('hi')\n"
            "open('output/sub/deep/a.PNG', 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n')\n"
        )
        image = b"\x89PNG\r\n\x1a\n"
        self.assertEqual(
            [
                {
                    "path": "sub/deep/a.PNG",
                    "size": 8,
                    "mime_type": "image/png",
                    "sha256": hashlib.sha256(image).hexdigest(),
                    "content": image,
                },
                {
                    "path": "报告.txt",
                    "size": 2,
                    "mime_type": "text/plain",
                    "sha256": hashlib.sha256(b"hi").hexdigest(),
                    "content": b"hi",
                },
            ],
            execute(code).artifacts,
        )

    def test_links_and_devices_are_left_out_and_said(self):
        code = (
            "import os\nos.symlink('/etc/passwd', 'output/link')\nos.symlink('/etc', 'output/folder')\n"
            "os.mkfifo('output/pipe')\nopen('output/good', 'w').close()"
        )
        outcome = execute(code)
        self.assertEqual(["good"], [artifact["path"] for artifact in outcome.artifacts])
        self.assertEqual(
            "".join(
                f"[artifact left out] {n}: not a regular file\n" for n in ("folder", "link", "pipe")
            ),
            outcome.stderr,
        )

    def test_output_itself_replaced_by_a_link_gives_nothing(self):
        code = "import os\nos.rmdir('output')\nos.symlink('/etc', 'output')"
        outcome = execute(code)
        self.assertEqual(([], True), (outcome.artifacts, outcome.result["artifacts_left_out"]))

    def test_output_replaced_by_a_file_is_said(self):
        outcome = execute("import os\nos.rmdir('output')\nopen('output', 'w').close()")
        self.assertEqual(
            "[artifact left out] output/ is no folder any more, and nothing of it is handed over\n",
            outcome.stderr,
        )
        self.assertEqual(([], True), (outcome.artifacts, outcome.result["artifacts_left_out"]))

    def test_output_removed_leaves_nothing_out(self):
        outcome = execute("import os\nos.rmdir('output')")
        self.assertEqual(("", False), (outcome.stderr, outcome.result["artifacts_left_out"]))

    def test_of_3000_files_1000_come_and_21_lines_tell_of_the_rest(self):
        code = "for n in range(3000):\n    open(f'output/{n:04}', 'w').close()"
        outcome = execute(code)
        lines = outcome.stderr.splitlines()
        self.assertEqual(1000, len(outcome.artifacts))
        self.assertEqual(
            (21, "[artifact left out] and 1980 more", True),
            (len(lines), lines[-1], outcome.result["artifacts_left_out"]),
        )

    def test_a_changed_working_directory_changes_nothing(self):
        code = "import os\nopen('output/a', 'w').close()\nos.chdir('/')"
        self.assertEqual(["a"], [artifact["path"] for artifact in execute(code).artifacts])

    def test_what_is_over_the_cap_is_left_out_and_said(self):
        code = "for n in 'abc':\n    open('output/' + n, 'w').write('x' * 40)"
        outcome = execute(code, max_artifact_bytes=100)
        self.assertEqual(["a", "b"], [artifact["path"] for artifact in outcome.artifacts])
        self.assertEqual(
            "[artifact left out] c: 40 bytes, only 20 are left of what may be handed over\n",
            outcome.stderr,
        )

    def test_a_path_of_more_than_1024_characters_is_left_out_and_said(self):
        folder = ("/" + "\u0101" * 100) * 10
        outcome = execute(
            f"import os\nos.makedirs('output{folder}')\n"
            f"for n in ('b', 'x' * 20):\n    open('output{folder}/' + n, 'w').close()"
        )
        self.assertEqual([f"{folder[1:]}/b"], [found["path"] for found in outcome.artifacts])
        self.assertIn("its path has more than 1024 characters", outcome.stderr)

    def test_1000_files_are_handed_over_at_most(self):
        code = "for n in range(1005):\n    open(f'output/{n:04}', 'w').close()"
        outcome = execute(code)
        self.assertEqual(1000, len(outcome.artifacts))
        self.assertEqual(5, outcome.stderr.count("only 1000 files are handed over"))

    def test_a_name_that_is_not_utf_8_stays_readable(self):
        code = "import os\nos.close(os.open(b'output/a\\xff', os.O_CREAT | os.O_WRONLY))"
        self.assertEqual(["a\ufffd"], [artifact["path"] for artifact in execute(code).artifacts])

    def test_a_file_left_open_is_complete(self):
        code = "f = open('output/a', 'w')\nf.write('text')\nclass A:\n    def __del__(self):\n        f.write('!')\na = A()"
        self.assertEqual([b"text!"], [artifact["content"] for artifact in execute(code).artifacts])

    def test_artifacts_come_after_an_error_as_well(self):
        outcome = execute("open('output/a', 'w').write('x')\n1 / 0")
        self.assertEqual(
            ([b"x"], "error"), ([a["content"] for a in outcome.artifacts], outcome.result["status"])
        )

    def test_types_follow_content_before_names(self):
        code = (
            "def put(name, data):\n    with open('output/' + name, 'wb') as f:\n        f.write(data)\n"
            "put('a.docx', b'PK\\x03\\x04')\nput('b.zip', b'PK\\x05\\x06')\nput('c.txt', b'%PDF-1.7')\n"
            "put('d.csv', b'a,b')\nput('e', b'\\0\\1')\nput('f.json', b'{}')\nput('g.png', b'no')\n"
        )
        self.assertEqual(
            [
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/zip",
                "application/pdf",
                "text/csv",
                "application/octet-stream",
                "application/json",
                "text/plain",
            ],
            [artifact["mime_type"] for artifact in execute(code).artifacts],
        )


if __name__ == "__main__":
    unittest.main()
