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
e, f, g = sample(6, 6, seed=4), sample(4, 3, 4, seed=6), sample(2, 1, 4, 3, seed=7)
for name, value in {
    "diagonal": np.einsum("ii->i", e),
    "trace": np.einsum("ii", e),
    "twice": np.einsum("iji->j", f),
    "twice-both": np.einsum("iji,jk->ik", f, sample(3, 5, seed=2)),
    "dots-matmul": np.einsum("...ij,...jk->...ik", g, sample(5, 3, 2, seed=3)),
    "dots-sum": np.einsum("i...->...", c),
    "dots-implicit": np.einsum("...b,b", c, v),
    "dots-middle": np.einsum("a...c,c->...a", c, v),
    "all": np.einsum("ijk,ijk->", c, c * 2),
    "one": np.einsum("ij,ij->", a[:, :1], a),
    "one-kept": np.einsum("ij,ij->ji", a[:1], a),
    "repeated": np.einsum("i,i,i->i", v, v, v),
}.items():
    show("einsum-" + name, value)
show("vdot-matrices", np.vdot(a, a + 1))
show("inner", np.inner(c, sample(2, 5, seed=1)))
show("kron", np.kron(a[:2, :3], sample(2, 2, seed=9)))
show("kron-vector", np.kron(v, e[:2, :2]))
for order in (1, -1, np.inf, -np.inf, "fro"):
    show(f"norm-stack-{order}", np.linalg.norm(c, order, axis=(0, 2)))
show("diagonal-2", np.diagonal(c, 1, 1, 2))
show("diagonal-below", np.diagonal(c, -1, 2, 0))
show("trace", np.trace(c, 0, 1, 2))
show("diag-above", np.diag(v, 2))
show("diag-below", np.diag(v, -1))
show("tri", np.tri(4, 6, 1))
show("meshgrid-xy", np.meshgrid(v[:3], w[:2])[0])
show("meshgrid-ij", np.meshgrid(v[:3], w[:2], v[:2], indexing="ij")[2])
h = sample(9, 9) + 1j * sample(9, 9, seed=5) + 3 * np.eye(9)
k = np.linalg.cholesky(h @ h.conj().T)
show("cholesky-real", k.real)
show("cholesky-imag", k.imag)
low = sample(40, 3) @ sample(3, 6, seed=8)
x, residuals, rank, values = np.linalg.lstsq(t, sample(40, seed=13), rcond=None)
show("lstsq-vector", x)
show("lstsq-vector-residuals", residuals)
x, _, rank, _ = np.linalg.lstsq(low, sample(40, seed=13), rcond=1e-10)
show("lstsq-low", x)
show("lstsq-low-rank", rank)
show("lstsq-wide", np.linalg.lstsq(t.T, sample(6, seed=13), rcond=None)[0])
x, _, rank, _ = np.linalg.lstsq(t, sample(40, seed=13), rcond=0.9)
show("lstsq-rcond", x)
show("lstsq-rcond-rank", rank)
for name, (m, n) in {"tall": (40, 6), "wide": (4, 9), "square": (5, 5)}.items():
    u, s, vt = np.linalg.svd(sample(m, n, seed=1), full_matrices=False)
    signs = np.where(vt.sum(axis=1, keepdims=True) < 0, -1, 1)
    show(f"svd-u-{name}", u * signs.T)
    show(f"svd-v-{name}", vt * signs)
