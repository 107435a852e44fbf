# Exercise: an inventory with JSON saved and loaded, search, and low-stock warnings.
import json
class Inventory:
    """Keeps items by sku."""
    LOW = 5
    def __init__(self, path="inventory.json"):
        self.path = path
        self.items = {}
    def add(self, sku, name, qty=0, *, price, **extra):
        if sku in self.items:
            self.items[sku]["qty"] += qty
        else:
            self.items[sku] = dict(name=name, qty=qty, price=price, **extra)
        return self.items[sku]["qty"]
    def remove(self, sku, qty=None):
        item = self.items.get(sku)
        if not item: raise KeyError(f"unknown sku {sku}")
        if qty is None or qty >= item["qty"]: return self.items.pop(sku)
        item["qty"] -= qty
        return item
    def save(self):
        with open(self.path, "w", encoding="utf8") as fp: json.dump(self.items, fp, ensure_ascii=False, indent=1)
    @classmethod
    def load(cls, path):
        inv = cls(path)
        try:
            with open(path, encoding="utf8") as fp: inv.items = json.load(fp)
        except (OSError, json.JSONDecodeError) as exc:
            print("cannot load:", type(exc).__name__)
        return inv
    def find(self, **criteria): return [s for s, i in self.items.items() if all(i.get(k) == v for k, v in criteria.items())]
    def low(self): yield from ((s, i["qty"]) for s, i in self.items.items() if i["qty"] < self.LOW)
    value = property(lambda self: sum(i["qty"] * i["price"] for i in self.items.values()))
    def __len__(self): return len(self.items)
    def __str__(self): return "\n".join(f"{s:<5}{i['name']:<8}{i['qty']:>4} @ {i['price']:.2f}" for s, i in sorted(self.items.items()))
inv = Inventory.load("inventory.json")
inv.add("A1", "bolt", 100, price=0.1, colour="grey"); inv.add("B2", "螺母", 3, price=0.05); inv.add("A1", "bolt", 20, price=0.1); inv.add("C3", "gear", 4, price=7.5, colour="grey")
print(inv, len(inv), inv.value, sep="\n"); print(inv.find(colour="grey"), list(inv.low()), inv.remove("A1", 15)["qty"], inv.remove("B2")["name"])
try: inv.remove("ZZ")
except KeyError as e: print(e.args[0])
inv.save(); again = Inventory.load("inventory.json")
print(again.items == inv.items, str(again) == str(inv), inv.find(colour="red"))
open("broken.json", "w").write("{"); print(len(Inventory.load("broken.json")))
