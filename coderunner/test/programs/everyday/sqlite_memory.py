# sqlite3: tables in memory and in a file, parameters, transactions, row factories, functions.
import sqlite3
con = sqlite3.connect(":memory:")
con.row_factory = sqlite3.Row
cur = con.cursor()
cur.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL, price REAL)")
cur.executemany("INSERT INTO t (name, price) VALUES (?, ?)", [("苹果", 3.5), ("pear", 2), ("fig", None)])
con.commit()
for row in con.execute("SELECT * FROM t ORDER BY name"): print(row["id"], row["name"], row["price"], row.keys())
print(cur.execute("SELECT COUNT(*), SUM(price), MAX(name) FROM t").fetchone()[:], cur.lastrowid, cur.execute("SELECT name FROM t WHERE price > :p", {"p": 2}).fetchall()[0][0])
try:
    with con: con.execute("INSERT INTO t (name) VALUES ('x')"); con.execute("INSERT INTO t (name) VALUES (NULL)")
except sqlite3.IntegrityError as e: print("IntegrityError", e)
print(con.execute("SELECT COUNT(*) FROM t").fetchone()[0])
con.create_function("double", 1, lambda v: v * 2 if v else 0); print([r[0] for r in con.execute("SELECT double(price) FROM t")])
try: con.execute("SELEC 1")
except sqlite3.OperationalError as e: print(e)
con.executescript("CREATE TABLE u (tid INTEGER, n INTEGER); INSERT INTO u VALUES (1, 5), (1, 6), (2, 7);")
print([tuple(r) for r in con.execute("SELECT name, SUM(n) FROM t LEFT JOIN u ON t.id = u.tid GROUP BY t.id ORDER BY 2 DESC NULLS LAST")], con.total_changes)
con.close()
with sqlite3.connect("shop.db") as db: db.execute("CREATE TABLE k (v)"); db.execute("INSERT INTO k VALUES (1)")
db.close(); print(sqlite3.connect("shop.db").execute("SELECT v FROM k").fetchall())
