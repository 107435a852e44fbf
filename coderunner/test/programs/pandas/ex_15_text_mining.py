# Counting words per document: explode, value_counts, pivot of term frequencies, tf-idf by hand, n-grams.
import numpy as np
import pandas as pd
docs = pd.Series({"d1": "the cat sat on the mat", "d2": "the dog sat", "d3": "cats and dogs"}, name="text").rename_axis("doc")
words = docs.str.split().explode(); tf = pd.crosstab(words.index, words.values); print(tf, tf.sum().nlargest(2).to_dict())
idf = np.log(len(docs) / (tf > 0).sum()); tfidf = (tf * idf).round(3); print(tfidf.idxmax(axis=1).to_dict(), tfidf.loc["d2"].to_dict(), idf["the"].round(4))
bigrams = docs.str.split().apply(lambda ws: list(zip(ws, ws[1:]))).explode(); print(bigrams.value_counts().head(2).tolist(), bigrams["d2"].tolist(), docs.str.len().to_dict(), docs.str.count("a").to_dict(), docs.str.contains(r"\bcat\b").tolist(), docs.str.findall(r"\b\w{3}\b").map(len).tolist(), docs.str.replace(r"(\w+) (\w+)", r"\2 \1", n=1, regex=True).iloc[0], docs.str.title().iloc[1], words.groupby(level=0).nunique().to_dict(), words[words.duplicated()].tolist(), words.str.get(0).value_counts().sort_index().to_dict(), docs.str.wrap(10).iloc[0].split("\n"), docs.str.split(expand=True).shape, docs.reset_index().to_dict("list")["doc"])
sim = tf.dot(tf.T); norm = np.sqrt((tf ** 2).sum(axis=1)); print((sim / np.outer(norm, norm)).round(3))
