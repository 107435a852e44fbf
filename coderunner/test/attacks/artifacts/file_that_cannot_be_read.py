# A file and a folder without permissions.
# guarded: returns "left" or rejected module_attribute
# plain: returns "left"
# leaves: []
import os

os.close(os.open("output/closed", os.O_CREAT | os.O_WRONLY, 0))
os.mkdir("output/folder", 0)
"left"
