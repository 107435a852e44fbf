# sqlite attaches a database outside the scratch folder.
# guarded: error 
# plain: returns "OperationalError"
# landlock: returns "OperationalError"
import sqlite3

base = sqlite3.connect(":memory:")
attempt(base.execute, "ATTACH '/tmp/attack.db' AS x")
