# Ends with a ValueError while handling another exception.
def parse(text):
    try:
        return int(text)
    except ValueError:
        cleaned = text.strip("#")
        return int(cleaned)


print([parse(t) for t in ("1", "#2", "##3##")], "all parsed so far")
print(parse("x#"))
