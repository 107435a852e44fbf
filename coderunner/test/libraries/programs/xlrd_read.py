import xlrd

book = xlrd.open_workbook("legacy.xls")
sheet = book.sheet_by_index(0)
{
    "sheets": book.sheet_names(),
    "rows": [sheet.row_values(number) for number in range(sheet.nrows)],
    "date": xlrd.xldate_as_datetime(sheet.cell_value(1, 2), book.datemode),
}
