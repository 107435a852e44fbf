# A list that holds itself.
# guarded: returns [{"type":"list","preview":"<the value contains itself>","truncated":true}]
# plain: returns [{"type":"list","preview":"<the value contains itself>","truncated":true}]
found = []
found.append(found)
found
