from lxml import etree, html

root = etree.fromstring(
    "<shop><item id='1'><name>苹果</name><price>3.5</price></item>"
    "<item id='2'><name>Pear</name><price>4</price></item></shop>"
)
page = html.fromstring("<div><p class='x'>one</p><p>two <b>bold</b></p></div>")
sheet = etree.XSLT(
    etree.fromstring(
        "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
        "<xsl:output method='text'/><xsl:template match='/'>"
        "<xsl:for-each select='//item'><xsl:value-of select='@id'/>;</xsl:for-each>"
        "</xsl:template></xsl:stylesheet>"
    )
)
{
    "names": root.xpath("//item/name/text()"),
    "sum": root.xpath("sum(//price)"),
    "dear": [item.get("id") for item in root.xpath("//item[price > $limit]", limit=3.7)],
    "html": [p.text_content() for p in page.xpath("//p")],
    "transformed": str(sheet(root)),
    "written": etree.tostring(root[1], encoding="unicode"),
}
