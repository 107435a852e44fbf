import fitz
import pdfplumber

document = fitz.open()
page = document.new_page(width=300, height=200)
rows = [("Item", "Price"), ("Apple", "3.50"), ("Pear", "4.25")]
for x in (40, 120, 200):
    page.draw_line((x, 80), (x, 170))
for y in (80, 110, 140, 170):
    page.draw_line((40, y), (200, y))
for number, (item, price) in enumerate(rows):
    page.insert_text((45, 100 + 30 * number), item, fontsize=11)
    page.insert_text((125, 100 + 30 * number), price, fontsize=11)
document.save("table.pdf")

with pdfplumber.open("table.pdf") as pdf:
    first = pdf.pages[0]
    result = {
        "size": [float(first.width), float(first.height)],
        "table": first.extract_table(),
        "words": [word["text"] for word in first.extract_words()],
        "lines": len(first.lines) + len(first.rects) + len(first.curves) > 0,
    }
result
