"""Writes golden.txt, what NumPy answers: python3 golden.py > golden.txt"""
import numpy as np


def sample(*shape, seed=0):
    at = np.arange(int(np.prod(shape)), dtype=np.int64)
    return ((((at + seed) * 7919) % 1009) / 1009 - 0.5).reshape(shape)


def show(name, value):
    value = np.asarray(value, dtype=float)
    print(name, ",".join(map(str, value.shape)), " ".join(repr(float(v)) for v in value.ravel()), sep="|")


a, b, v, w = sample(7, 5), sample(5, 6, seed=3), sample(5, seed=8), sample(7, seed=2)
show("dot", a.dot(b))
show("dot-vector", a.dot(v))
show("dot-vectors", v.dot(v[::-1]))
show("vector-matrix", w @ a)
c, d = sample(3, 4, 5), sample(2, 3, 5, 6, seed=5)
show("matmul-batch", c @ d)
show("matmul-stack-vector", c @ v)
show("dot-3d", c.dot(d))
show("tensordot", np.tensordot(c, sample(5, 3, 2, seed=1), axes=([0, 2], [1, 0])))
show("outer", np.outer(a[0], v))
show("einsum-trace-free", np.einsum("ij,kj->ki", a, b.T))
show("einsum-batch", np.einsum("bij,bjk->bik", c, sample(3, 5, 2, seed=4)))
show("einsum-sum", np.einsum("ijk->j", c))
show("einsum-three", np.einsum("ij,jk,k->i", a, b, sample(6, seed=7)))
show("einsum-implicit", np.einsum("ba,bc", a, sample(7, 3, seed=6)))
t = sample(40, 6)
show("singular-values", np.linalg.svd(t, compute_uv=False))
show("singular-values-wide", np.linalg.svd(t.T, compute_uv=False))
show("abs-r", np.abs(np.linalg.qr(t)[1]))
show("abs-r-wide", np.abs(np.linalg.qr(sample(4, 9))[1]))
s = sample(12, 12) + 3 * np.eye(12)
p = s @ s.T
show("cholesky", np.linalg.cholesky(p))
show("solve", np.linalg.solve(s, sample(12, 3, seed=9)))
show("inverse", np.linalg.inv(s))
x, residuals, rank, values = np.linalg.lstsq(t, sample(40, 2, seed=11), rcond=None)
show("lstsq", x)
show("lstsq-residuals", residuals)
for order in (None, 1, 2, np.inf, -1, -2, -np.inf, "fro", "nuc"):
    show(f"norm-{order}", np.linalg.norm(t, order))
for order in (None, 0, 1, 2, 3, np.inf, -np.inf):
    show(f"norm-vector-{order}", np.linalg.norm(w, order))
show("norm-axis", np.linalg.norm(c, axis=1))
show("norm-axis-1", np.linalg.norm(c, 1, axis=2))
