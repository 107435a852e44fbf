# csv: reader, writer, DictReader, DictWriter, dialects, quoting, in memory and in files.
import csv
import io

text = 'id,name,price\n1,"Smith, John",3.5\n2,"said ""hi""",4\n3,"multi\nline",\n'
for row in csv.reader(io.StringIO(text)):
    print(row)
rows = list(csv.DictReader(io.StringIO(text)))
print(rows[0], rows[2]["name"], sum(float(r["price"] or 0) for r in rows))
out = io.StringIO()
w = csv.writer(out, lineterminator="\n")
w.writerow(["a", 1, None, 2.5, 'q"q', "x,y"])
w.writerows([[1, 2], ["line\nbreak", ""]])
print(out.getvalue())
out = io.StringIO()
dw = csv.DictWriter(out, fieldnames=["x", "y"], extrasaction="ignore", restval="?", delimiter=";", quoting=csv.QUOTE_ALL)
dw.writeheader()
dw.writerow({"x": 1, "y": 2, "z": 3})
dw.writerow({"x": "only"})
print(repr(out.getvalue()))
with open("people.csv", "w", newline="", encoding="utf-8") as f:
    csv.writer(f).writerows([["姓名", "年龄"], ["张三", 30], ["李四", 25]])
with open("people.csv", newline="", encoding="utf-8") as f:
    r = csv.reader(f)
    header = next(r)
    people = [dict(zip(header, row)) for row in r]
print(people, r.line_num)
csv.register_dialect("pipes", delimiter="|", quotechar="'", skipinitialspace=True)
print(list(csv.reader(["a| 'b|c'| d"], dialect="pipes")), "pipes" in csv.list_dialects())
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter, csv.Sniffer().has_header("name,age\nann,3\nbob,4\n"))
print(list(csv.reader(["1,2", "", "3"], quoting=csv.QUOTE_NONNUMERIC)), list(csv.DictReader(["a,b", "1,2,3", "4"], restkey="more", restval="-")))
try:
    dw2 = csv.DictWriter(io.StringIO(), ["a"])
    dw2.writerow({"b": 1})
except ValueError as e:
    print("ValueError:", e)
totals = {}
for rec in csv.DictReader(io.StringIO("dept,amt\na,1\nb,2\na,5\n")):
    totals[rec["dept"]] = totals.get(rec["dept"], 0) + int(rec["amt"])
print(totals)
