# urllib.parse, html, html-like escaping, and xml.etree.ElementTree.
import html, io
import xml.etree.ElementTree as ET
from urllib.parse import urlparse, urlunparse, urljoin, quote, unquote, urlencode, parse_qs, parse_qsl, urlsplit, quote_plus, unquote_plus
u = urlparse("https://user:pw@example.com:8080/a/b;p?q=1&q=2&e=#frag")
print(u, u.hostname, u.port, u.username, u.geturl() == "https://user:pw@example.com:8080/a/b;p?q=1&q=2&e=#frag")
print(parse_qs(u.query), parse_qsl(u.query, keep_blank_values=True), urlencode({"a": "x y", "b": [1, 2], "c": "中"}, doseq=True), quote("a b/中?"), quote("a/b", safe=""), unquote("%E4%B8%AD+x"), quote_plus("a b&"), unquote_plus("a+b"))
print(urljoin("http://a/b/c", "../d"), urljoin("http://a/b/", "e?x"), urlunparse(("http", "h", "/p", "", "q=1", "")), urlsplit("//x/y")._replace(scheme="ftp").geturl())
print(html.escape("<a href='x'>&\"</a>"), html.unescape("&lt;&eacute;&#20013;&nbsp;&amp;amp;"), html.escape("'", quote=False))
root = ET.fromstring("""<?xml version="1.0"?>
<lib name="city"><book id="1" lang="en"><title>A &amp; B</title><price>3.5</price></book>
<book id="2"><title>书</title><price>4</price></book><!-- c --><mag/></lib>""")
print(root.tag, root.attrib, len(root), [b.get("id") for b in root.findall("book")], root.find("book/title").text, root.findtext("book[@id='2']/title"), sum(float(p.text) for p in root.iter("price")), root.find("zzz"), [e.tag for e in root])
for b in root.iterfind(".//book"):
    print(b.attrib.get("lang", "?"), {c.tag: c.text for c in b})
new = ET.SubElement(root, "book", id="3"); t = ET.SubElement(new, "title"); t.text = "<new>"; t.tail = "tail"; new.set("x", "y")
root.remove(root.find("mag")); root.find("book").attrib["lang"] = "fr"
ET.indent(root)
print(ET.tostring(root, encoding="unicode"))
tree = ET.ElementTree(root); tree.write("out.xml", encoding="utf-8", xml_declaration=True)
print(ET.parse("out.xml").getroot().get("name"), open("out.xml", encoding="utf-8").readline().strip())
ns = {"d": "urn:x"}
print(ET.fromstring('<a xmlns="urn:x"><b>1</b></a>').find("d:b", ns).text, ET.tostring(ET.Element("e", {"k": "v"})), ET.iselement(root))
try:
    ET.fromstring("<a><b></a>")
except ET.ParseError as e:
    print("ParseError", e.position)
for ev, el in ET.iterparse(io.StringIO("<r><x>1</x><x>2</x></r>"), events=("start", "end")):
    print(ev, el.tag, el.text, end="; ")
print()
def to_dict(e): return {e.tag: [to_dict(c) for c in e] or e.text, **{"@" + k: v for k, v in e.attrib.items()}}
print(to_dict(ET.fromstring('<a x="1"><b>t</b><b/></a>')))
from html.parser import HTMLParser
class Links(HTMLParser):
    def __init__(self): super().__init__(); self.links, self.text = [], []
    def handle_starttag(self, tag, attrs):
        if tag == "a": self.links.append(dict(attrs).get("href"))
    def handle_data(self, d): self.text.append(d.strip())
p = Links(); p.feed("<p>Hi <a href='x.html'>link</a> &amp; <b>bold</b></p>"); print(p.links, [t for t in p.text if t])
