# Exercise: a text adventure with rooms, items and a parser, played from a script.
class Room:
    def __init__(self, name, text):
        self.name, self.text, self.exits, self.items = name, text, {}, set()

    def connect(self, direction, other, back=None):
        self.exits[direction] = other
        opposite = {"north": "south", "south": "north", "east": "west", "west": "east"}
        other.exits[back or opposite[direction]] = self
        return other


class Game:
    def __init__(self):
        hall, kitchen, cellar = Room("Hall", "A cold hall."), Room("Kitchen", "It smells of soup."), Room("Cellar", "Dark.")
        hall.connect("north", kitchen).connect("down", cellar, back="up")
        kitchen.items |= {"lamp", "spoon"}
        self.room, self.bag, self.done, self.turns = hall, [], False, 0

    def commands(self):
        return sorted(n[3:] for n in dir(self) if n.startswith("do_"))

    def do_look(self, *_):
        things = ", ".join(sorted(self.room.items)) or "nothing"
        return f"{self.room.name}: {self.room.text} You see {things}. Exits: {', '.join(sorted(self.room.exits))}."

    def do_go(self, direction=None, *_):
        if direction not in self.room.exits:
            return "You cannot go there."
        if self.room.exits[direction].name == "Cellar" and "lamp" not in self.bag:
            return "Too dark without a lamp."
        self.room = self.room.exits[direction]
        return self.do_look()

    def do_take(self, *names):
        taken = [n for n in names if n in self.room.items]
        self.room.items -= set(taken)
        self.bag += taken
        return f"Taken: {' and '.join(taken) or 'nothing'}."

    def do_quit(self, *_):
        self.done = True
        return f"Bye after {self.turns} turns with {self.bag}."

    def play(self, script):
        for line in script:
            if self.done:
                break
            self.turns += 1
            verb, *args = line.lower().split() or ["look"]
            handler = getattr(self, "do_" + verb, None)
            yield f"> {line}\n{handler(*args) if handler else 'I do not know ' + repr(verb) + '.'}"


g = Game()
print(g.commands())
for out in g.play(["look", "go north", "go down", "take lamp spoon fork", "go down", "dance", "", "go sideways", "quit", "look"]):
    print(out)
