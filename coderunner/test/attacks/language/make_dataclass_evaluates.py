# dataclasses put names into source text.
# guarded: error 
# plain: error TypeError: Field names must be valid identifiers
# landlock: error TypeError: Field names must be valid identifiers
import dataclasses

made = dataclasses.make_dataclass("X", [("a=(lambda: 0).__globals__ #", int)])
attempt(open, "/etc/passwd")
