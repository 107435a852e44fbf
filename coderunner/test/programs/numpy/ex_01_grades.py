# Grades of a class as a matrix: normalizing, ranking, curves and passing masks.
import numpy as np
grades = np.array([[90, 80, 70], [60, 75, 85], [55, 40, 95], [100, 100, 98]]); names = np.array(["Ann", "Bob", "Cy", "Di"])
mean = grades.mean(axis=1); order = np.argsort(-mean); print(mean.round(2), names[order], grades[order][0], np.where(mean >= 70, "pass", "fail"), names[(grades >= 60).all(axis=1)], grades.argmax(axis=0), names[grades.argmin(axis=0)])
curved = np.minimum(grades + 5, 100); curved[curved < 50] = 50; z = (grades - grades.mean(0)) / grades.std(0); weights = np.array([.5, .3, .2]); print(curved, z.round(2), grades @ weights, np.corrcoef(grades.T).round(2)[0], np.bincount(grades.ravel() // 10), np.histogram(grades, bins=[0, 60, 80, 101])[0])
for n, row in zip(names, grades): print(f"{n:<4}" + "".join(f"{g:>5d}" for g in row) + f"{row.mean():>8.2f}")
top2 = np.sort(grades, axis=1)[:, -2:]; print(top2.sum(axis=1), np.median(grades, axis=0), np.percentile(grades, 90), (grades > 80).sum(), grades[grades % 2 == 0][:4], np.vstack([grades, grades.mean(0)]).shape, np.round(grades / grades.sum(axis=1, keepdims=True), 3)[0], np.ma.masked_where(grades < 60, grades).mean().round(3))
