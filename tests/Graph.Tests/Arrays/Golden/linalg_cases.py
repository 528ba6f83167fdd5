"""Factorizations, equations and norms, of real and complex numbers; see cases.py. Needs SciPy for LU and triangular equations."""
import numpy as np
from scipy import linalg

from cases import Cases

nan, inf = np.nan, np.inf
cases = Cases("linalg")
near = ("1e-11", "1e-11")


def sample(*shape, seed=0):
    at = np.arange(int(np.prod(shape)), dtype=np.int64)
    return ((((at + seed) * 7919) % 1009) / 1009 - 0.5).reshape(shape)


def complex_sample(*shape, seed=0):
    return sample(*shape, seed=seed) + 1j * sample(*shape, seed=seed + 331)


def svd(a):
    """Factors of magnitude one are free: here the rows of V have real sums that are not negative."""
    u, s, v = np.linalg.svd(a, full_matrices=False)
    sums = v.sum(axis=1)
    phases = sums / np.abs(sums)
    return u * phases, s, v * phases.conj()[:, None]


tall = cases.input("tall", complex_sample(11, 4))
wide = cases.input("wide", complex_sample(4, 9, seed=7))
real = cases.input("real", sample(11, 4, seed=3))
single = cases.input("single", sample(11, 4, seed=3).astype(np.float32))
for name, value in {"tall": tall, "wide": wide, "real": real}.items():
    axes = [0] if name == "wide" else [1]
    cases.add(f"Svd({name})", *svd(value), tolerance=near, axes=axes)
    for order in (1, -1, 2, -2, inf, -inf):
        cases.add(f"Norm({name}, {order})", np.linalg.norm(value, order), tolerance=near, axes=axes)
        cases.add(f"MatrixNorm({name}, {order})", np.linalg.norm(value, order), tolerance=near, axes=axes)
    cases.add(f"Norm({name})", np.linalg.norm(value), tolerance=near)
    cases.add(f"NuclearNorm({name})", np.linalg.norm(value, "nuc"), tolerance=near, axes=axes)
    cases.add(f"NuclearNorm({name}, 1, 0, true)", np.linalg.norm(value, "nuc", (1, 0), True), tolerance=near, axes=axes)
    cases.add(f"Norm({name}, 3)", "!ArgumentException")
for name, b in {"b": complex_sample(11, 3, seed=2), "c": complex_sample(11, seed=5)}.items():
    cases.input(name, b)
    x, residuals, rank, values = np.linalg.lstsq(tall, b, rcond=None)
    cases.add(f"LeastSquares(tall, {name})", x, residuals, np.int64(rank), values, tolerance=near, axes=[1])
low = cases.input("low", complex_sample(11, 2) @ complex_sample(2, 4, seed=9))
x, _, rank, values = np.linalg.lstsq(low, complex_sample(11, seed=5), rcond=1e-10)
cases.add("LeastSquares(low, c, 1e-10)", x, np.array([np.linalg.norm(low @ x - complex_sample(11, seed=5)) ** 2]), np.int64(rank), values,
          tolerance=("1e-9", "1e-9"), axes=[1])

h = cases.input("h", complex_sample(6, 6) - np.diag(np.diag(complex_sample(6, 6))))
s = cases.input("s", complex_sample(6, 6) + 2 * np.eye(6))
p = cases.input("p", s @ s.conj().T)
m = cases.input("m", complex_sample(6, 2, seed=4))
v = cases.input("v", complex_sample(6, seed=8))
for name, value in {"h": h, "s": s}.items():
    left, lower, upper = linalg.lu(value)
    cases.add(f"LU({name})", left.astype(complex), lower, upper, tolerance=near)
    cases.add(f"Inverse({name})", np.linalg.inv(value), tolerance=near)
    for right, b in {"m": m, "v": v}.items():
        cases.add(f"Solve({name}, {right})", np.linalg.solve(value, b), tolerance=near)
for right, b in {"m": m, "v": v}.items():
    cases.add(f"Solve(p, {right}, true)", np.linalg.solve(p, b), tolerance=("1e-10", "1e-10"))
    for lower in (True, False):
        for unit in (True, False):
            x = linalg.solve_triangular(s, b, lower=lower, unit_diagonal=unit)
            cases.add(f"SolveTriangular(s, {right}, {str(lower).lower()}, {str(unit).lower()})", x, tolerance=near)
cases.add("Cholesky(p)", np.linalg.cholesky(p), tolerance=near)
cases.add("Cholesky(p, false)", np.linalg.cholesky(p).conj().T, tolerance=near)
half = p.copy()
half[np.triu_indices(6, 1)] = nan
cases.input("half", half)
cases.add("Cholesky(half)", np.linalg.cholesky(p), tolerance=near)
rows = sample(6, 6) + 3 * np.eye(6)
cases.input("rows", rows)
cases.add("LU(rows)", *linalg.lu(rows), tolerance=near)
cases.add("Inverse(rows)", np.linalg.inv(rows), tolerance=near)

# Stacks of matrices, in any two axes.
stack = cases.input("stack", complex_sample(3, 5, 2, 4, seed=1))
flat = cases.input("flat", sample(2, 3, 4, seed=6))
whole = cases.input("whole", (np.arange(24) * 17 % 23 - 9).reshape(2, 3, 4).astype(np.int32))
floats = cases.input("floats", sample(2, 3, 4, seed=6).astype(np.float32))
for name, value in {"stack": stack, "flat": flat, "whole": whole, "floats": floats}.items():
    kind = value.dtype if name == "floats" else float
    limits = ("1e-6", "1e-6") if name == "floats" else near
    for pair in ((-2, -1), (0, 1), (2, 0), (-1, 1)):
        for keep in (False, True):
            more = f"{pair[0]}, {pair[1]}, {str(keep).lower()}"
            for order in (1, -1, 2, -2, inf, -inf):
                cases.add(f"MatrixNorm({name}, {order}, {more})", np.linalg.norm(value, order, pair, keep).astype(kind), tolerance=limits)
            cases.add(f"MatrixNorm({name}, null, {more})", np.linalg.norm(value, "fro", pair, keep).astype(kind), tolerance=limits)
            cases.add(f"NuclearNorm({name}, {more})", np.linalg.norm(value, "nuc", pair, keep).astype(kind), tolerance=limits)
    cases.add(f"MatrixNorm({name}, 3)", "!ArgumentException")
    cases.add(f"MatrixNorm({name}, 2, 0, 0)", "!ArgumentException")
    cases.add(f"NuclearNorm({name}, 1, 1)", "!ArgumentException")
    cases.add(f"MatrixNorm({name}, 2, 0, 7)", "!ArgumentOutOfRangeException")
    for axis in (0, -1):
        for order in (0, 1, 2, 2.5, -1, inf, -inf):
            cases.add(f"Norm({name}, {order}, {axis})", np.linalg.norm(value, order, axis).astype(kind), tolerance=limits)
        cases.add(f"Norm({name}, 2, {axis}, true)", np.linalg.norm(value, 2, axis, True).astype(kind), tolerance=limits)
    cases.add(f"Norm({name})", np.linalg.norm(value).astype(kind), tolerance=limits)
    cases.add(f"Norm({name}, 2)", "!ArgumentException")
odd = cases.input("odd", np.array([[1 + 2j, complex(nan, 1), 0], [complex(inf, 0), 3 - 4j, -2j]]))
for axis in (0, 1):
    for order in (0, 1, 2, 3, inf, -inf):
        cases.add(f"Norm(odd, {order}, {axis})", np.linalg.norm(odd, order, axis), tolerance=near)
for order in (0, 1, 2, 0.5, -2, inf, -inf):
    cases.add(f"Norm(v, {order})", np.linalg.norm(v, order), tolerance=near)

# Nothing.
none = cases.input("none", np.zeros((0, 3), complex))
square = cases.input("square", np.zeros((0, 0), complex))
empty = cases.input("empty", np.zeros(0, complex))
layers = cases.input("layers", np.zeros((2, 0, 3)))
cases.add("Norm(none)", 0.0)
cases.add("Norm(empty, 1)", 0.0)
cases.add("Norm(empty, inf)", "!ArgumentException")
cases.add("Norm(none, 2)", "!ArgumentException")
cases.add("NuclearNorm(none)", 0.0)
cases.add("NuclearNorm(layers, 1, 2)", np.zeros(2))
cases.add("MatrixNorm(layers, 2)", "!ArgumentException")
cases.add("MatrixNorm(layers, 2, 0, 2)", np.zeros(0))
cases.add("Svd(none)", np.zeros((0, 0), complex), np.zeros(0), np.zeros((0, 3), complex))
cases.add("Solve(square, empty)", empty)
cases.add("Inverse(square)", square)
cases.add("Cholesky(square)", square)
cases.add("LU(square)", square, square, square)

for call in ("Solve(s, b)", "Inverse(tall)", "Cholesky(wide)", "LU(tall)", "SolveTriangular(s, c)", "LeastSquares(tall, v)", "Svd(stack)", "QR(stack)", "NuclearNorm(stack)"):
    cases.add(call, "!ArgumentException")
for call in ("Inverse(whole)", "Svd(whole)", "QR(whole)", "Cholesky(whole)", "LU(whole)"):
    cases.add(call, "!NotSupportedException")
cases.write()
