# DataFrame.eval assigns through a path of attributes.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import pandas

frame = pandas.DataFrame({"a": [1]})
attempt(frame.eval, "b = @pandas.io.common.os.listdir('/etc/ssl')", engine="python")
