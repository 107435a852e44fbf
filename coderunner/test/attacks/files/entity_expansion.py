# A thousand million laughs.
# guarded: error ValueError: XML with entity declarations is refused
# plain: returns "ParseError"
# landlock: returns "ParseError"
from xml.etree import ElementTree

entities = '<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
)
text = f"<!DOCTYPE x [{entities}]><x>&a9;</x>"
attempt(ElementTree.fromstring, text)
