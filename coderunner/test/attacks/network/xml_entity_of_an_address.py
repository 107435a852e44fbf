# An XML entity that is fetched from an address.
# guarded: returns "[]"
# plain: returns "[]"
from lxml import etree

parser = etree.XMLParser(load_dtd=True, no_network=False, resolve_entities=True)
text = b'<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1:8080/">]><a>[&x;]</a>'
attempt(lambda: etree.fromstring(text, parser).text)
