import pandas as pd
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font

book = Workbook()
sheet = book.active
sheet.title = "数据"
sheet.append(["name", "count"])
for row in [("a", 1), ("b", 2.5), ("中", None)]:
    sheet.append(row)
sheet["A1"].font = Font(bold=True)
sheet["D1"] = "=SUM(B2:B4)"
sheet.merge_cells("E1:F1")
chart = BarChart()
chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=4), titles_from_data=True)
sheet.add_chart(chart, "H2")
book.create_sheet("empty")
book.save("output/book.xlsx")

back = load_workbook("output/book.xlsx")
first = back["数据"]
{
    "sheets": back.sheetnames,
    "rows": [list(row) for row in first.iter_rows(min_row=1, max_row=4, max_col=2, values_only=True)],
    "formula": first["D1"].value,
    "bold": first["A1"].font.bold,
    "merged": [str(area) for area in first.merged_cells.ranges],
    "through_pandas": pd.read_excel("output/book.xlsx")["name"].tolist(),
}
