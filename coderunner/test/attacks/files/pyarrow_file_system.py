# pyarrow lists and reads the file system from C++.
# guarded: error FileNotFoundError
# guarded on landlock: error PermissionError: [Errno 13]
# plain: returns ["ENOENT", "ENOENT"]
# landlock: returns ["EACCES", "EACCES"]
from pyarrow import fs

system = fs.LocalFileSystem()
[
    attempt(system.open_input_file, "/etc/passwd"),
    attempt(system.get_file_info, fs.FileSelector("/root", recursive=True)),
]
