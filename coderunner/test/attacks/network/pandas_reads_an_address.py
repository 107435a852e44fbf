# pandas.read_csv of an address.
# guarded: error URLError: <urlopen error [Errno -4] network is off
# plain: returns "URLError"
import pandas

attempt(pandas.read_csv, "http://127.0.0.1:8080/metrics")
