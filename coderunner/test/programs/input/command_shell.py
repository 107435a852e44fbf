# A command loop with match over words read from the input.
todo = {}
next_id = 1
for raw in iter(lambda: input("> "), "quit"):
    print(raw)
    match raw.split(maxsplit=2):
        case []:
            continue
        case ["add", *words] if words:
            todo[next_id] = [" ".join(words), False]
            print("added", next_id)
            next_id += 1
        case ["done", n] if n.isdigit() and int(n) in todo:
            todo[int(n)][1] = True
        case ["list"]:
            for k, (text, done) in todo.items():
                print(f"{k:>3} [{'x' if done else ' '}] {text}")
        case ["del", *ids]:
            for i in ids:
                print("removed", todo.pop(int(i), ["nothing"])[0])
        case [unknown, *_]:
            print("unknown command:", unknown)
print(f"{sum(d for _, d in todo.values())} of {len(todo)} done")
