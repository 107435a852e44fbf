# Display: options, to_string formats, float formats, repr of wide and long frames.
import pandas as pd
df = pd.DataFrame({f"col{i}": range(i, i + 30) for i in range(4)})
print(df)
with pd.option_context("display.max_rows", 6, "display.precision", 2): print(df, df / 3)
pd.set_option("display.float_format", "{:,.1f}".format); print(pd.Series([1234567.891, 2.0])); pd.reset_option("display.float_format"); print(pd.Series([1234567.891, 2.0]), pd.get_option("display.max_columns") is not None)
print(df.head(2).to_string(index=False, header=False), df.head(1).to_string(formatters={"col1": "<{}>".format}), pd.DataFrame({"text": ["a" * 80, "b"]}), pd.DataFrame(), pd.Series([], dtype=float), pd.DataFrame({"x": [1.0, None, 1e10], "y": [True, None, "s"], "z": pd.to_datetime(["2024-01-01", None, "2024-01-02"])}), df.head(0), repr(pd.Series([1], name="one")), str(df.columns), pd.DataFrame({"中文列": ["值", "较长的值"], "en": [1, 2]}), pd.Series({"a": [1, 2], "b": {"k": 1}}), pd.concat([df.head(1)] * 8, axis=1), sep="\n")
