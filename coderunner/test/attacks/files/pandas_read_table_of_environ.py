# pandas.read_table of the service's environment.
# guarded: error 
# plain: returns "URLError"
# landlock: returns "URLError"
import pandas

attempt(pandas.read_table, "file:///proc/1/environ")
