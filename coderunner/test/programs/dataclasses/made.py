# make_dataclass, field metadata, default_factory with lambdas, and a dataclass inventory.
from dataclasses import make_dataclass, dataclass, field, fields
import json

Pair = make_dataclass("Pair", [("a", int), ("b", int, 5)], namespace={"sum": lambda self: self.a + self.b})
print(Pair(1), Pair(1).sum(), Pair(2, 3) == Pair(2, 3))


@dataclass
class Product:
    sku: str = field(metadata={"label": "SKU", "width": 6})
    qty: int = field(default=0, metadata={"label": "Quantity", "width": 8})
    attrs: dict = field(default_factory=lambda: {"new": True})

    @classmethod
    def from_dict(cls, d):
        names = {f.name for f in fields(cls)}
        return cls(**{k: v for k, v in d.items() if k in names})


for f in fields(Product):
    print(f.name, f.type if isinstance(f.type, str) else f.type.__name__, dict(f.metadata))
raw = json.loads('[{"sku": "A1", "qty": 3, "junk": 1}, {"sku": "B2"}]')
stock = [Product.from_dict(r) for r in raw]
print(stock)
stock[1].attrs["new"] = False
print(stock[0].attrs, stock[1].attrs)
width = {f.name: f.metadata.get("width") for f in fields(Product)}
for s in stock:
    print(f"{s.sku:<{width['sku']}}|{s.qty:>{width['qty']}}")
