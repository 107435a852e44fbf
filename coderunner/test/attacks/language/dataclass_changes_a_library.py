# dataclass() writes methods into a class of a library.
# guarded: error TypeError: the type 'JSONEncoder' cannot be changed
# plain: returns true
import dataclasses
import json

dataclasses.dataclass(json.JSONEncoder)
dataclasses.is_dataclass(json.JSONEncoder)
