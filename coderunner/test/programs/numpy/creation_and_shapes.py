# numpy arrays: creation, shapes, dtypes, reshaping, stacking and splitting.
import numpy as np
print(np.array([1, 2, 3]), np.array([[1, 2.5], [3, 4]]), np.zeros((2, 3)), np.ones(3, dtype=int), np.full((2, 2), 7), np.eye(3), np.arange(0, 10, 3), np.linspace(0, 1, 5), np.identity(2), np.empty((0, 3)).shape)
a = np.arange(12).reshape(3, 4)
print(a, a.shape, a.ndim, a.size, a.dtype, a.T, a.ravel(), a.reshape(2, -1), a.flatten()[:3], a[:, np.newaxis].shape, a.itemsize, a.nbytes, len(a))
print(np.concatenate([a, a], axis=1).shape, np.vstack([a, [9, 9, 9, 9]]), np.hstack([a, a[:, :1]]), np.stack([a, a]).shape, np.column_stack([[1, 2], [3, 4]]), [x.shape for x in np.split(a, 2, axis=1)], [x.tolist() for x in np.array_split(np.arange(5), 3)])
print(a.astype(float) / 2, a.astype(str)[0], np.array(["a", "bb"]).dtype, np.array([True, False]).dtype, np.array([1, 2], dtype=np.int8).dtype, np.array([1 + 2j]).dtype, np.float32(1.5), np.int64(3) + 1)
print(np.tile([1, 2], (2, 2)), np.repeat([1, 2], 2), np.meshgrid([1, 2], [3, 4])[0], np.indices((2, 2))[1], np.diag([1, 2]), np.tri(3), np.squeeze(np.ones((1, 3))).shape, np.expand_dims([1], 0).shape, np.moveaxis(np.ones((2, 3, 4)), 0, -1).shape, np.transpose(np.ones((2, 3, 4)), (1, 0, 2)).shape)
print(np.append([1], [2, 3]), np.insert([1, 3], 1, 2), np.delete([1, 2, 3], 0), np.flip([1, 2]), np.roll([1, 2, 3], 1), np.rot90([[1, 2], [3, 4]]), np.pad([1, 2], 1), np.resize([1, 2], 5), np.atleast_2d(3), np.asarray((1, 2)).tolist(), np.copy(a)[0, 0])
b = a; b[0, 0] = 100; c = a.copy(); c[0, 0] = -1
print(a[0, 0], c[0, 0], np.shares_memory(a, b), a.flags.writeable, repr(np.array([1.0, 2.0])), str(np.float64(0.1)), a.tolist())
