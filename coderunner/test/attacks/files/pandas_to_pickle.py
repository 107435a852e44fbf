# DataFrame.to_pickle writes outside the scratch folder.
# guarded: error 
# plain: returns "EROFS"
# landlock: returns "EACCES"
import pandas

attempt(pandas.DataFrame({"a": [1]}).to_pickle, "/tmp/x.pkl")
