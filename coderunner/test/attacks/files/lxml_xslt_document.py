# XSLT's document() of a host file.
# guarded: error XSLTApplyError: 
# plain: returns "XSLTApplyError"
# landlock: returns "XSLTApplyError"
from lxml import etree

sheet = etree.XML(
    b'<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
    b'<xsl:template match="/"><o><xsl:copy-of select="document(\'/etc/passwd\')"/></o>'
    b"</xsl:template></xsl:stylesheet>"
)
attempt(lambda: etree.tostring(etree.XSLT(sheet)(etree.XML(b"<a/>")).getroot()).decode())
