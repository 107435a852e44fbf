from docx import Document
from docx.shared import Pt

document = Document()
document.add_heading("季度报告", level=1)
paragraph = document.add_paragraph("Revenue grew by ")
run = paragraph.add_run("12 %")
run.bold = True
run.font.size = Pt(14)
table = document.add_table(rows=2, cols=2)
for row, values in zip(table.rows, [("品名", "数量"), ("苹果", "3")]):
    for cell, value in zip(row.cells, values):
        cell.text = value
document.core_properties.title = "Report"
document.save("output/report.docx")

back = Document("output/report.docx")
{
    "title": back.core_properties.title,
    "paragraphs": [(p.style.name, p.text) for p in back.paragraphs],
    "bold": [r.text for p in back.paragraphs for r in p.runs if r.bold],
    "table": [[cell.text for cell in row.cells] for row in back.tables[0].rows],
}
