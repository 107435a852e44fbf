import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

frame = pd.DataFrame(
    {"id": range(1000), "name": [f"n{i % 7}" for i in range(1000)], "value": [i / 4 for i in range(1000)]}
)
frame.to_parquet("table.parquet")
back = pd.read_parquet("table.parquet")
table = pq.read_table("table.parquet", columns=["name", "value"])
sums = table.group_by("name").aggregate([("value", "sum")]).sort_by("name").to_pydict()
written = pa.table({"a": [1, 2, 3]})
pq.write_table(written, "output/written.parquet")
[back.equals(frame), table.num_rows, sums, pc.sum(written["a"]).as_py()]
