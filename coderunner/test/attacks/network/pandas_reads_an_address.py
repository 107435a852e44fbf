# pandas.read_csv of an address.
# guarded: error 
# plain: returns "EPERM"
import pandas

attempt(pandas.read_csv, "http://127.0.0.1:8080/metrics")
