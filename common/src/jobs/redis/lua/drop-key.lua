-- args: owner, key
drop_keyed(keyed(args[1], args[2]))
