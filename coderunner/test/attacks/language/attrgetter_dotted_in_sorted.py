# A dotted attrgetter as sort key.
# guarded: rejected dunder_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import operator
import textwrap

found = []
sorted([textwrap.dedent], key=lambda f: found.append(operator.attrgetter("__class__.__base__")(f)))
attempt(found[0].__subclasses__()[0] and open, "/etc/passwd")
