# Pillow opens a host file.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
from PIL import Image

attempt(Image.open, "/etc/passwd")
