"""Statistics, searching, differences and triangles; see cases.py."""
import numpy as np

from cases import TYPES, Cases

nan, inf = np.nan, np.inf
cases = Cases("statistics")
k = np.arange(60)
x = cases.input("x", ((k * 37 % 61 - 30) / 4.0).reshape(5, 12))
n = np.where((k == 15) | (k == 55), nan, x.ravel()).reshape(5, 12)
cases.input("n", n)
w = cases.input("w", (k % 7 + 1).reshape(5, 12) / 2.0)
i = cases.input("i", (k * 17 % 23 - 5).astype(np.int32).reshape(5, 12))
h = cases.input("h", (k * 17 % 23).astype(np.int16).reshape(3, 20))
b = cases.input("b", (k % 3 == 0).reshape(5, 12))
u = cases.input("u", (k * 17 % 23).astype(np.uint8))
f = cases.input("f", x.astype(np.float32))
m = cases.input("m", k * 17 % 23)
e = cases.input("e", np.zeros((0, 3)))
v = cases.input("v", k % 7 / 2.0)
z = cases.input("z", x + 1j)
one = cases.input("one", np.array([4.5]))
same = cases.input("same", np.full((2, 3), 4.5))
EDGES = [-6, -2, -1.5, 3, 7.5]
EVEN = [-5, -2.5, 0, 2.5, 5]
FLAT = [-2, 0, 0, 1]
for name, value in {"x": x, "n": n, "i": i, "h": h, "u": u, "f": f, "b": b, "e": e}.items():
    real = np.asarray(value, dtype=float)
    real = real[~np.isnan(real)]
    for edges in (EDGES, EVEN, FLAT, [0, 1]):
        cases.add(f"Histogram({name}, {edges})", np.histogram(real, edges)[0].astype(np.int64))
        cases.add(f"HistogramDensity({name}, {edges})", np.histogram(real, edges, density=True)[0])
        for right in ("false", "true"):
            cases.add(f"Digitize({name}, {edges}, {right})", np.digitize(np.asarray(value, float), edges, right == "true"))
            cases.add(f"Digitize({name}, {edges[::-1]}, {right})", np.digitize(np.asarray(value, float), edges[::-1], right == "true"))
    for bins in (1, 7, 10):
        cases.add(f"Histogram({name}, {bins}, (-5, 6))", *(lambda c, g: (c.astype(np.int64), g))(*np.histogram(real, bins, (-5, 6))))
        cases.add(f"HistogramDensity({name}, {bins}, (-5, 6))", *np.histogram(real, bins, (-5, 6), density=True))
    if name not in "ne":
        cases.add(f"Histogram({name}, 9)", *(lambda c, g: (c.astype(np.int64), g))(*np.histogram(real, 9)))
        cases.add(f"Histogram({name})", *(lambda c, g: (c.astype(np.int64), g))(*np.histogram(real)))
        cases.add(f"HistogramDensity({name})", *np.histogram(real, density=True))
for name, value in {"one": one, "same": same}.items():
    cases.add(f"Histogram({name}, 4)", *(lambda c, g: (c.astype(np.int64), g))(*np.histogram(value, 4)))
cases.add(f"Histogram(x, {EDGES}, w)", np.histogram(x, EDGES, weights=w)[0])
cases.add("Histogram(x, 7, null, w)", *np.histogram(x, 7, weights=w))
cases.add("Histogram(x, 7, (-5, 6), w)", *np.histogram(x, 7, (-5, 6), weights=w))
cases.add(f"HistogramDensity(x, {EDGES}, w)", np.histogram(x, EDGES, weights=w, density=True)[0])
cases.add("HistogramDensity(x, 7, (-5, 6), w)", *np.histogram(x, 7, (-5, 6), weights=w, density=True))
cases.add(f"Histogram(z, {EDGES})", "!NotSupportedException")
cases.add("Histogram(x, [1, 0])", "!ArgumentException")
cases.add("Histogram(x, [1])", "!ArgumentException")
cases.add("Histogram(x, 0)", "!ArgumentOutOfRangeException")
cases.add("Histogram(x, 3, (2, 1))", "!ArgumentException")
cases.add(f"Histogram(x, {EDGES}, v)", "!ArgumentException")
p = cases.input("p", x.reshape(30, 2))
q = cases.input("q", x.reshape(20, 3))
pw = cases.input("pw", w.ravel()[:30])
OTHER = [-8, 0, 2, 8]
for points, edges in (("p", [EDGES, OTHER]), ("q", [EDGES, OTHER, [-7, 0, 7]])):
    value = p if points == "p" else q
    cases.add(f"HistogramDd({points}, {edges})", np.histogramdd(value, edges)[0].astype(np.int64))
    cases.add(f"HistogramDdDensity({points}, {edges})", np.histogramdd(value, edges, density=True)[0])
cases.add(f"HistogramDd(p, {[EDGES, OTHER]}, pw)", np.histogramdd(p, [EDGES, OTHER], weights=pw)[0])
cases.add(f"HistogramDdDensity(p, {[EDGES, OTHER]}, pw)", np.histogramdd(p, [EDGES, OTHER], weights=pw, density=True)[0])
cases.add(f"HistogramDd(p, {[EDGES]})", "!ArgumentException")
a, c = cases.input("a", x.ravel()[:40]), cases.input("c", x.ravel()[10:50])
aw = cases.input("aw", w.ravel()[:40])
cases.add(f"Histogram2D(a, c, {EDGES}, {OTHER})", np.histogram2d(a, c, [EDGES, OTHER])[0].astype(np.int64))
cases.add(f"Histogram2D(a, c, {EDGES}, {OTHER}, aw)", np.histogram2d(a, c, [EDGES, OTHER], weights=aw)[0])
cases.add(f"Histogram2D(a, v, {EDGES}, {OTHER})", "!ArgumentException")

wide = cases.input("wide", m.astype(np.int32))
cases.add("BinCount(m)", np.bincount(m))
cases.add("BinCount(m, 30)", np.bincount(m, minlength=30))
cases.add("BinCount(wide, 3)", np.bincount(m, minlength=3))
cases.add("BinCount(m, v)", np.bincount(m, v))
cases.add("BinCount(m, v, 30)", np.bincount(m, v, 30))
none = cases.input("none", np.zeros(0, np.int64))
cases.add("BinCount(none)", np.bincount(none))
cases.add("BinCount(none, 2)", np.bincount(none, minlength=2))
cases.add("BinCount(m, x)", "!ArgumentException")

s = cases.input("s", np.sort(x.ravel()[:17]))
si = cases.input("si", np.sort(i.ravel()[:17]))
sn = cases.input("sn", np.array([-1, 0, 2, inf, nan, nan]))
for right in ("false", "true"):
    side = "right" if right == "true" else "left"
    cases.add(f"SearchSorted(s, x, {right})", np.searchsorted(s, x, side))
    cases.add(f"SearchSorted(s, n, {right})", np.searchsorted(s, n, side))
    cases.add(f"SearchSorted(sn, n, {right})", np.searchsorted(sn, n, side))
    cases.add(f"SearchSorted(si, i, {right})", np.searchsorted(si, i, side))
    cases.add(f"SearchSorted(s, e, {right})", np.searchsorted(s, e, side))
cases.add("SearchSorted(x, s)", "!ArgumentException")
for invert in ("false", "true"):
    cases.add(f"IsIn(x, s, {invert})", np.isin(x, s, invert=invert == "true"))
    cases.add(f"IsIn(n, sn, {invert})", np.isin(n, sn, invert=invert == "true"))
    cases.add(f"IsIn(i, [3, 5, -1], {invert})", np.isin(i, [3, 5, -1], invert=invert == "true"))
    cases.add(f"IsIn(b, [true], {invert})", np.isin(b, [True], invert=invert == "true"))
zero = cases.input("zero", np.array([0.0, -0.0, 1, -0.0, nan, 1, nan, -inf]))
for name, value in {"x": x, "n": n, "i": i, "h": h, "b": b, "u": u, "f": f, "m": m, "e": e, "v": v, "zero": zero}.items():
    values, index, inverse, counts = np.unique(value, return_index=True, return_inverse=True, return_counts=True)
    loose = ("0", "1e-300")
    cases.add(f"Unique({name})", values, tolerance=loose)
    cases.add(f"UniqueCounts({name})", values, counts, tolerance=loose)
    cases.add(f"UniqueIndex({name})", values, index, tolerance=loose)
    cases.add(f"UniqueInverse({name})", values, inverse.reshape(value.shape), tolerance=loose)
cases.add("Unique(z)", "!NotSupportedException")

for name, value in {"x": x, "i": i, "f": f, "n": n, "v": v, "b": b.astype(float)}.items():
    value = value.astype(float)
    near = ("1e-13", "1e-13")
    cases.add(f"Cov({name})", np.cov(value), tolerance=near)
    cases.add(f"Cov({name}, ddof: 0)", np.cov(value, ddof=0), tolerance=near)
    cases.add(f"CorrCoef({name})", np.corrcoef(value), tolerance=near)
    if value.ndim == 2:
        cases.add(f"Cov({name}, false)", np.cov(value, rowvar=False), tolerance=near)
        cases.add(f"CorrCoef({name}, false)", np.corrcoef(value, rowvar=False), tolerance=near)
cases.add("Cov(z)", "!NotSupportedException")
far = cases.input("far", 1e9 + np.stack([k % 2, -(k % 2), k // 2 % 2, k % 4]).astype(float))
centred = far - np.array([[0.5], [-0.5], [0.5], [1.5]]) - 1e9
cases.add("Cov(far, ddof: 0)", centred @ centred.T / 60, tolerance=("1e-14", "1e-14"))
cases.add("CorrCoef(far)", np.corrcoef(centred), tolerance=("1e-14", "1e-14"))
row = cases.input("row", np.array([1, 2, 0.5, 3, 1.5]))
cases.add("Average(x, w)", np.average(x, weights=w))
cases.add("Average(x, row, 0)", np.average(x, 0, row), tolerance=("1e-14", "1e-14"))
for axis in (0, 1, -1):
    cases.add(f"Average(x, w, {axis})", np.average(x, axis, w), tolerance=("1e-14", "1e-14"))
for name, value in {"i": i, "h": h, "f": f, "b": b, "n": n}.items():
    ints = cases.input(f"w_{name}", (np.arange(value.size) % 5 + 1).reshape(value.shape))
    for axis in (0, -1):
        cases.add(f"Average({name}, w_{name}, {axis})", np.average(value, axis, ints).astype(float), tolerance=("1e-14", "1e-14"))
wf = cases.input("wf", w.astype(np.float32))
cases.add("Average(f, wf)", np.average(f, weights=wf).astype(np.float32), tolerance=("1e-6", "1e-6"))
cases.add("Average(z, w, 0)", np.average(z, 0, w), tolerance=("1e-14", "1e-14"))
cases.add("Average(z, i)", "!NotSupportedException")
box = cases.input("box", x.reshape(5, 3, 4))
boxw = cases.input("boxw", w.reshape(5, 3, 4))
plane = cases.input("plane", (np.arange(20) % 6 + 0.5).reshape(4, 5))
spread = np.broadcast_to(plane.T[:, None, :], (5, 3, 4))
cases.add("Average(box, boxw, [0, 2])", np.average(box, (0, 2), boxw), tolerance=("1e-14", "1e-14"))
cases.add("Average(box, boxw, [0, -1], true)", np.average(box, (0, 2), boxw, keepdims=True), tolerance=("1e-14", "1e-14"))
cases.add("Average(box, plane, [2, 0])", np.average(box, (0, 2), spread), tolerance=("1e-14", "1e-14"))
cases.add("Average(box, plane, [0, 2])", "!ArgumentException")
for axis in (0, 1):
    cases.add(f"Gradient(f, 0.5, {axis})", np.gradient(f, np.float32(0.5), axis=axis).astype(np.float32), tolerance=("1e-6", "1e-6"))
cases.add("AllClose(f, wf)", False)
cases.add("AllClose(f, f)", True)
cases.add("Average(x, v)", "!ArgumentException")
cases.add("Average(x, row, 1)", "!ArgumentException")
t3 = cases.input("t3", x.reshape(5, 3, 4))
for axis in (0, 1, 2, -3):
    for spacing in (1, 0.5):
        cases.add(f"Gradient(t3, {spacing}, {axis})", np.gradient(t3, spacing, axis=axis))
cases.add("Gradient(one)", "!ArgumentException")
for name, value in {"t3": t3, "i": i, "u": u, "b": b, "f": f, "n": n, "z": z, "m": m}.items():
    for count in (0, 1, 2, 4):
        for axis in range(-value.ndim, value.ndim):
            if name in ("t3", "u") or axis == 0:
                cases.add(f"Diff({name}, {count}, {axis})", np.diff(value, count, axis), tolerance=("1e-14", "1e-14") if name != "f" else ("1e-6", "1e-6"))
cases.add("Diff(one, 3)", np.diff(one, 3))
cases.add("Diff(x, -1)", "!ArgumentOutOfRangeException")
cases.add("Diff(x, 1, 2)", "!ArgumentOutOfRangeException")
for name, value in {"x": x, "t3": t3, "i": i, "b": b, "z": z, "e": e}.items():
    for offset in (0, 2, -1, 9, -9):
        cases.add(f"Tril({name}, {offset})", np.tril(value, offset))
        cases.add(f"Triu({name}, {offset})", np.triu(value, offset))
cases.add("Tril(v)", "!ArgumentException")
l = cases.input("l", x + 1e-9)
cases.add("AllClose(x, l)", np.allclose(x, l))
cases.add("AllClose(x, l, 0, 1e-10)", np.allclose(x, l, 0, 1e-10))
cases.add("AllClose(n, n)", np.allclose(n, n))
cases.add("AllClose(e, e)", np.allclose(e, e))
cases.write()
