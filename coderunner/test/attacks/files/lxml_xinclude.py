# XInclude of a host file.
# guarded: error XIncludeError: 
# plain: returns "XIncludeError"
# landlock: returns "XIncludeError"
from lxml import etree

text = b'<a xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="/etc/passwd" parse="text"/></a>'
root = etree.fromstring(text)
attempt(root.getroottree().xinclude)
