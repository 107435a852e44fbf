# A program with CRLF line endings and multi-line strings.
text = """line one
line two
line three"""
print(text.count("\n"), text.count("\r"), len(text))
for n, line in enumerate(text.splitlines(), 1):
    print(n, line.title())

def long_call(a,
              b=[1, 2,
                 3],
              ):
    return a, \
        b

print(long_call("x"))
data = {
    "key": "value",
    "list": [
        1,
        2,
    ],
}
print(data, f"""{text
        .upper()}""")
