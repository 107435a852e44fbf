import fitz
import pymupdf

document = fitz.open()
page = document.new_page(width=300, height=200)
page.insert_text((40, 60), "Invoice 42", fontsize=18)
page.insert_text((40, 90), "发票 合计", fontname="china-s", fontsize=14)
for x in (40, 120, 200):
    page.draw_line((x, 110), (x, 170))
for y in (110, 140, 170):
    page.draw_line((40, y), (200, y))
for (x, y), text in {(45, 130): "Item", (125, 130): "Price", (45, 160): "Apple", (125, 160): "3.50"}.items():
    page.insert_text((x, y), text, fontsize=11)
document.set_metadata({"title": "Invoice"})
document.save("output/invoice.pdf")

back = pymupdf.open("output/invoice.pdf")
first = back[0]
picture = first.get_pixmap(dpi=72)
{
    "pages": back.page_count,
    "title": back.metadata["title"],
    "lines": first.get_text().split("\n")[:2],
    "found": [round(first.search_for("Invoice")[0].x0), len(first.search_for("Price"))],
    "picture": [picture.width, picture.height],
    "table": first.find_tables().tables[0].extract(),
}
