# Python 3.12: f-strings with the same quotes inside, nested, with comments and backslashes.
names = {"first": "Ada", "last": "Lovelace"}
items = ["a", "b"]
print(f"{names["first"]} {names["last"]}", f"{", ".join(items)}", f"{"\n".join(items)!r}")
print(f"{f"{f"{1 + 1}"}"}", f'{'quoted'}', f"{items[0]:{"<"}{5}}|")
print(f"{
    sum(  # a comment inside
        [1, 2, 3]
    )
} and {'\t'.join(items).expandtabs(4)} and {names['last']:>{len("ten chars!")}}")
print(f"{(lambda x: f"<{x}>")("y")}", f"{names=}", f"{ {"k": 1}["k"] }", f"{"中文":*^6}")
