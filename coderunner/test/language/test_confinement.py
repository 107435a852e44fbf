"""What libraries open is confined as well."""

import os

from language_support import LanguageTestCase


class ConfinementTest(LanguageTestCase):
    def test_files_of_the_host_are_refused_whoever_opens_them(self) -> None:
        for source in [
            "open('/etc/passwd')",
            "import pathlib\npathlib.Path('/etc/passwd').read_text()",
            "import shutil\nshutil.copy('/etc/passwd', 'x')",
            "import zipfile\nzipfile.ZipFile('/etc/passwd')",
            "import glob\nglob.glob('/etc/*') or open('/etc/x')",
            "import logging\nlogging.FileHandler('/tmp/x.log')",
            "import tempfile\ntempfile.mkstemp(dir='/tmp')",
            "import sqlite3\nsqlite3.connect('/tmp/x.db')",
            "import tarfile\ntarfile.open('/etc/passwd')",
            "import os\nos.symlink('/etc/passwd', 'x')",
            "import pathlib\npathlib.Path('x').symlink_to('/etc/passwd')",
        ]:
            with self.subTest(source):
                self.assert_stopped(source, PermissionError)

    def test_everyday_files_work_in_the_scratch_folder(self) -> None:
        self.assert_prints(
            "import tempfile, shutil, zipfile, sqlite3, os\nfrom pathlib import Path\n"
            "Path('output').mkdir()\nPath('output/a.txt').write_text('é', encoding='utf-8')\n"
            "shutil.copy('output/a.txt', 'b.txt')\nshutil.move('b.txt', 'c.txt')\n"
            "with zipfile.ZipFile('a.zip', 'w') as z: z.write('c.txt')\n"
            "with zipfile.ZipFile('a.zip') as z: z.extractall('out')\n"
            "with tempfile.TemporaryDirectory() as d: open(os.path.join(d, 'x'), 'w').close()\n"
            "with tempfile.NamedTemporaryFile('w') as f: f.write('1')\n"
            "db = sqlite3.connect('a.db'); db.execute('create table t(a)'); db.close()\n"
            "shutil.rmtree('out')\nprint(sorted(os.listdir()), sorted(p.name for p in Path('.').glob('**/*.txt')))",
            "['a.db', 'a.zip', 'c.txt', 'output'] ['a.txt', 'c.txt']\n",
        )

    def test_descriptors_that_are_no_files_cannot_be_written(self) -> None:
        reading, writing = os.pipe()
        self.addCleanup(os.close, reading)
        self.addCleanup(os.close, writing)
        source = f"import os\nos.write({writing}, b'x')"
        self.assert_stopped(source, PermissionError, "descriptor")
        self.assert_prints(
            "import tempfile, os\nfd, path = tempfile.mkstemp()\nos.write(fd, b'x')\nos.close(fd)\n"
            "with open(path) as f: print(f.read())",
            "x\n",
        )
