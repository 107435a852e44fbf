# pandas.read_pickle of a pickle that runs code.
# guarded: rejected module_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import pandas

with open("x.pkl", "wb") as file:
    file.write(b"cos\nlistdir\n(V/etc/ssl\ntR.")
attempt(pandas.read_pickle, "x.pkl")
