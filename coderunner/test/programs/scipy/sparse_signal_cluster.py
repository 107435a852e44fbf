# scipy: sparse matrices, signal processing, clustering, special functions, graphs.
import numpy as np
from scipy import sparse, special, signal, cluster, constants
from scipy.sparse.csgraph import dijkstra, connected_components
m = sparse.csr_matrix([[0, 0, 3], [4, 0, 0]]); print(m.nnz, m.toarray(), (m @ np.array([1, 2, 3])), m.T.shape, sparse.eye(2).toarray(), m.sum())
print(special.factorial(5), special.comb(5, 2), special.gamma(4.5).round(4), special.erf(0.5).round(5), special.expit(0), special.softmax([1.0, 2]).round(4), constants.c, constants.pi)
sig = np.sin(np.linspace(0, 4 * np.pi, 50)); peaks, _ = signal.find_peaks(sig); b, a = signal.butter(2, 0.3); print(peaks, signal.convolve([1, 2], [1, 1]), signal.filtfilt(b, a, sig)[:3].round(3), signal.medfilt([1, 9, 2], 3), signal.detrend([1.0, 2, 3]).round(6))
g = np.array([[0, 4, 1], [0, 0, 0], [0, 2, 0]]); print(dijkstra(sparse.csr_matrix(g), indices=0), connected_components(sparse.csr_matrix(g), directed=False)[0])
pts = np.array([[0, 0], [0, 1], [5, 5], [5, 6.0]]); z = cluster.hierarchy.linkage(pts, "single"); print(cluster.hierarchy.fcluster(z, 2, "distance"), z[:, 2].round(3))
from scipy.ndimage import gaussian_filter, label; print(gaussian_filter(np.eye(3), 1).round(3), label([[1, 0, 1]])[1])
