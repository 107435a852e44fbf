# lxml parses a host file.
# guarded: error OSError: 
# plain: returns "OSError"
# landlock: returns "OSError"
from lxml import etree

attempt(etree.parse, "/etc/fstab")
