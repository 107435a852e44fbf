# An XML entity of a host file (XXE).
# guarded: returns "[]"
# guarded on landlock: error XMLSyntaxError: 
# plain: returns "[]"
# landlock: returns "XMLSyntaxError"
from lxml import etree

parser = etree.XMLParser(load_dtd=True, no_network=False, resolve_entities=True)
text = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>[&x;]</a>'
attempt(lambda: etree.fromstring(text, parser).text)
