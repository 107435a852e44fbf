# numpy save, load, savez, savetxt, loadtxt, genfromtxt, tofile in the working folder.
import io
import numpy as np
a = np.arange(6.0).reshape(2, 3)
np.save("a.npy", a); print(np.load("a.npy"))
np.savez("both.npz", first=a, second=a * 2)
with np.load("both.npz") as z: print(sorted(z.files), z["second"].sum())
np.savez_compressed("c.npz", x=a); print(np.load("c.npz")["x"].shape)
np.savetxt("t.csv", a, delimiter=",", fmt="%.2f", header="a,b,c", comments="")
print(open("t.csv").read()); print(np.loadtxt("t.csv", delimiter=",", skiprows=1))
g = np.genfromtxt(io.StringIO("x,y\n1,2\n3,\n"), delimiter=",", names=True, filling_values=-1); print(g["y"], g.dtype.names)
print(np.loadtxt(io.StringIO("1 2\n3 4"), unpack=True), np.loadtxt(["1;2"], delimiter=";", dtype=int), np.genfromtxt(["a 1", "b 2"], dtype=None, encoding="utf-8"))
a.tofile("raw.bin"); print(np.fromfile("raw.bin", dtype=float)[:3], np.fromstring("1 2 3", sep=" ") if hasattr(np, "fromstring") else "")
buf = io.BytesIO(); np.save(buf, np.array(["é", "中"])); buf.seek(0); print(np.load(buf))
m = np.memmap("mm.dat", dtype="int32", mode="w+", shape=(2, 2)) if False else np.zeros((2, 2), "int32"); m[0] = 5; print(m)
try:
    np.load("missing.npy")
except FileNotFoundError as e:
    print("FileNotFoundError", e.filename)
