# A DTD that is fetched from an address.
# guarded: error 
# plain: returns "XMLSyntaxError"
from lxml import etree

parser = etree.XMLParser(load_dtd=True, no_network=False)
attempt(etree.fromstring, b'<!DOCTYPE a SYSTEM "http://127.0.0.1:8080/x.dtd"><a/>', parser)
