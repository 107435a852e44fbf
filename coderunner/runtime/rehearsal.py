"""Dry runs: what a program will touch is loaded, specialized and made private before it comes."""

import sys


def rehearse(kind: str) -> None:
    """A run of Hello without its effects; with the data libraries also a small table's everyday."""
    import program

    program.warm()
    if kind == "data" and "pandas" in sys.modules:
        _work_on_a_table()


def rehearse_everyday(kind: str) -> None:
    """As `rehearse`, but of a table no more than nearly every program does with one: it costs a third."""
    import program

    program.warm()
    if kind == "data" and "pandas" in sys.modules:
        _sum_groups()


def _sum_groups() -> None:
    import pandas

    frame = pandas.DataFrame({"name": ["a", "b", "a"], "count": [1, 2, 3]})
    frame.groupby("name")["count"].sum().to_dict()


def _work_on_a_table() -> None:
    import numpy
    import pandas

    frame = pandas.DataFrame(
        {"name": ["a", "b", "a"], "count": [1, 2, 3], "share": [0.5, 1.5, 2.5]}
    )
    frame["double"] = frame["count"] * 2
    selected = frame[frame["count"] > 1].sort_values("share")
    sums = frame.groupby("name")["count"].sum()
    means = frame.groupby("name").agg({"count": "mean", "share": "max"})
    str(selected), str(sums), repr(means.reset_index()), sums.to_dict()
    numpy.linalg.norm(frame[["count", "share"]].to_numpy().mean(axis=0))
