# glob finds host files.
# guarded: returns []
# plain: returns []
# landlock: returns []
import glob

glob.glob("/etc/*") + glob.glob("/root/*") + glob.glob("/proc/*")
