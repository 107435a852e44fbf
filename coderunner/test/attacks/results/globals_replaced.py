# Deletes what the runner looks up in its globals.
# guarded: error 
# plain: error 
for name in list(globals()):
    del globals()[name]
raise ValueError
