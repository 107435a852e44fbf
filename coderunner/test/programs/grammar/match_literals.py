# match with literals, alternatives, captures, guards and wildcards.
def http(status):
    match status:
        case 200 | 201:
            return "ok"
        case 301 | 302 as code:
            return f"moved {code}"
        case int() if 400 <= status < 500:
            return "client"
        case 500:
            return "server"
        case None | True | False:
            return "singleton"
        case "teapot":
            return "418"
        case -1 | 1.5 | 2 + 3j:
            return "number"
        case b"x":
            return "bytes"
        case _:
            return "?"


for s in [200, 201, 302, 404, 500, None, True, "teapot", -1, 1.5, 2 + 3j, b"x", [], 999.0]:
    print(repr(s), "->", http(s))


def size(n):
    match n:
        case x if x < 0:
            return "negative"
        case 0:
            return "zero"
        case x if x < 10:
            return "small"
        case x:
            return f"big {x}"


print([size(n) for n in (-3, 0, 5, 50)])
command = "go north"
match command.split():
    case ["quit"]:
        print("bye")
    case ["go", ("north" | "south") as direction]:
        print("going", direction)
    case ["go", other]:
        print("where is", other)
match = 3
case = match + 1
print(match, case)
match match:
    case 3:
        print("soft keyword")
match 1, 2:
    case 1, y:
        print("tuple", y)
match (5):
    case (5): print("five")
