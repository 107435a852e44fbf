# numpy with text, sets of rows, sorting by several keys, lookups by searchsorted and masks on strings.
import numpy as np
names = np.array(["delta", "alpha", "charlie", "bravo"]); ages = np.array([30, 25, 30, 22])
order = np.lexsort((names, ages)); print(names[order], ages[order], np.char.capitalize(names), np.char.str_len(names), names[np.char.find(names, "l") >= 0], np.char.zfill(ages.astype(str), 4), np.char.join("-", names[:2]), np.char.count(names, "a"))
rows = np.array([[1, 2], [3, 4], [1, 2]]); u, inv, cnt = np.unique(rows, axis=0, return_inverse=True, return_counts=True); print(u, inv.ravel(), cnt, (rows == [1, 2]).all(axis=1), np.isin([2, 5], rows))
edges = np.array([0, 10, 20, 30]); vals = np.array([5, 15, 29, 30, -1]); idx = np.searchsorted(edges, vals, side="right") - 1; print(idx, np.array(["low", "mid", "high", "max"])[np.clip(idx, 0, 3)], np.interp(vals, edges, edges * 2))
letters, counts = np.unique(list("mississippi"), return_counts=True); print(dict(zip(letters.tolist(), counts.tolist())), "".join(letters), letters[counts.argmax()], np.array(list("hello"))[::-1], "".join(np.sort(list("python"))), np.array([len(w) for w in "a bb ccc".split()]).cumsum(), np.array("中 文字 abc".split()).dtype, np.array(["é", "z"]).astype("U5").tolist(), np.where(names == "alpha", "A", names))
