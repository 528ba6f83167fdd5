"""Statistical tests and the shape of distributions, which SciPy computes; see cases.py. Needs SciPy."""
import numpy as np
import scipy
from scipy import stats

from cases import TYPES, Cases

nan, inf = np.nan, np.inf
cases = Cases("hypothesis")
cases.lines.append(f"# SciPy {scipy.__version__}")
near = ("1e-10", "1e-12")
k = np.arange(120)
values = np.sin(k * 1.7) * 3 + (k * 37 % 61) / 20 + (k % 3) ** 2
x = cases.input("x", values.reshape(10, 4, 3))
y = cases.input("y", np.cos(k * 0.9).reshape(10, 4, 3) * 2 + 1.5)
z = cases.input("z", (np.cos(k[:84] * 2.3) * 5 + 2).reshape(7, 4, 3))
f = cases.input("f", x.astype(np.float32))
i = cases.input("i", (k * 17 % 23 + 1).astype(np.int32).reshape(10, 4, 3))
h = cases.input("h", (k * 11 % 19).astype(np.int16).reshape(10, 4, 3))
b = cases.input("b", (k % 3 == 0).reshape(10, 4, 3))
u = cases.input("u", (k * 7 % 250).astype(np.uint8).reshape(10, 4, 3))
m = cases.input("m", (k * 7919 % 1009).reshape(10, 4, 3))
v = cases.input("v", values[:25])
w = cases.input("w", np.cos(k[:31] * 0.9) * 2 + 1.5)
n = x.copy()
n[3, 1, 2] = nan
n[0, 0, 0] = inf
cases.input("n", n)
flat = x.copy()
flat[:, 1, 1] = 2.5
flat[:, 2, :] = 0
cases.input("flat", flat)
cases.input("c", x + 1j)
far = cases.input("far", np.arange(40) % 7 + 1e5)
apart = cases.input("apart", np.arange(40) % 5 + 1e5 + 30)
AXES = (None, 0, 1, -1)


def call(name, arguments, axis, more=""):
    return f"{name}({arguments}{'' if axis is None else f', {axis}'}{more})"


def add(name, arguments, axis, result, more="", tolerance=near):
    cases.add(call(name, arguments, axis, more), np.asarray(result[0], dtype=float), np.asarray(result[1], dtype=float), tolerance=tolerance)


def both(function, *arrays, **options):
    """SciPy's in double precision."""
    return function(*(np.asarray(a, dtype=float) for a in arrays), **options)


arrays = {"x": x, "f": f, "i": i, "h": h, "b": b, "u": u, "m": m, "n": n, "flat": flat}
for name, value in arrays.items():
    for axis in AXES:
        limits = near
        for bias in ("true", "false"):
            cases.add(call("Skew", name, axis, f", bias: {bias}"), np.asarray(both(stats.skew, value, axis=axis, bias=bias == "true")), tolerance=limits)
            for fisher in ("true", "false"):
                cases.add(call("Kurtosis", name, axis, f", fisher: {fisher}, bias: {bias}"),
                          np.asarray(both(stats.kurtosis, value, axis=axis, fisher=fisher == "true", bias=bias == "true")), tolerance=limits)
        add("TTest1Samp", f"{name}, 1.25", axis, both(stats.ttest_1samp, value, popmean=1.25, axis=axis))
        if value.size if axis is None else value.shape[axis] >= 8:
            add("SkewTest", name, axis, both(stats.skewtest, value, axis=axis), tolerance=("1e-9", "1e-12"))
            add("KurtosisTest", name, axis, both(stats.kurtosistest, value, axis=axis), tolerance=("1e-9", "1e-12"))
            add("NormalTest", name, axis, both(stats.normaltest, value, axis=axis), tolerance=("1e-9", "1e-12"))
for left, right in (("x", "y"), ("i", "m"), ("n", "y"), ("flat", "flat"), ("x", "z"), ("v", "w"), ("far", "apart")):
    p, q = globals()[left], globals()[right]
    if left == "i":
        q = q.astype(np.int32)
        cases.input("mi", q)
        right = "mi"
    for axis in AXES if p.ndim == 3 else (None, 0, -1):
        if axis is not None and p.shape != q.shape and axis not in (0,) and p.ndim == 3:
            cases.add(call("TTestInd", f"{left}, {right}", axis), "!ArgumentException")
            continue
        for equal in ("true", "false"):
            add("TTestInd", f"{left}, {right}", axis, both(stats.ttest_ind, p, q, axis=axis, equal_var=equal == "true"), f", equalVariance: {equal}")
        if p.shape == q.shape:
            add("TTestRel", f"{left}, {right}", axis, both(stats.ttest_rel, p, q, axis=axis))
cases.add("TTestRel(x, z)", "!ArgumentException")
cases.add("TTestInd(x, v, 0)", "!ArgumentException")

# Counts.
e = cases.input("e", np.abs(np.sin(k * 0.7)).reshape(10, 4, 3) * 20 + 1)
even = e * (i.sum() / e.sum())
cases.input("even", even)
columns = e * (i.sum(axis=0, keepdims=True) / e.sum(axis=0, keepdims=True))
cases.input("columns", columns)
zeros = i.copy()
zeros[2:4] = 0
cases.input("zeros", zeros)
LAMBDAS = (1, 0, -0.5, -1, -2, 2 / 3, 2)
for name, value in (("i", i), ("h", h + 0), ("zeros", zeros), ("u", u), ("e", e), ("n", n)):
    for axis in AXES:
        for ddof in (0, 1):
            add("ChiSquare", name, axis, both(stats.chisquare, value, ddof=ddof, axis=axis), f", ddof: {ddof}")
        for power in LAMBDAS:
            if name == "n" and power not in (1, 0):
                continue
            add("PowerDivergence", name, axis, both(stats.power_divergence, value, axis=axis, lambda_=power), f", lambda: {power!r}")
add("ChiSquare", "i, even", None, both(stats.chisquare, i, even, axis=None))
add("ChiSquare", "i, 0, columns", None, both(stats.chisquare, i, columns, axis=0))
for power in LAMBDAS:
    add("PowerDivergence", "i, even", None, both(stats.power_divergence, i, even, axis=None, lambda_=power), f", lambda: {power!r}")
    add("PowerDivergence", "i, 0, columns", None, both(stats.power_divergence, i, columns, axis=0, lambda_=power), f", lambda: {power!r}")
cases.add("ChiSquare(i, v)", "!ArgumentException")

# Groups.
groups = [x, y, z]
add("FOneWay", "[x, y, z]", None, both(stats.f_oneway, *(g.ravel() for g in groups)))
add("FOneWay", "[x, y, z]", 0, both(stats.f_oneway, *groups, axis=0))
add("FOneWay", "[x, y]", -1, both(stats.f_oneway, x, y, axis=-1))
add("FOneWay", "[x, y]", 1, both(stats.f_oneway, x, y, axis=1))
add("FOneWay", "[v, w]", 0, both(stats.f_oneway, v, w))
add("FOneWay", "[n, y]", 0, both(stats.f_oneway, n, y, axis=0))
add("FOneWay", "[i, mi]", 0, both(stats.f_oneway, i, m.astype(np.int32), axis=0))
other = y.copy()
other[:, 1, 1], other[:, 2, :] = 2.5, 0
cases.input("other", other)
add("FOneWay", "[flat, other]", 0, both(stats.f_oneway, flat, other, axis=0))
still = cases.input("still", np.full((5, 3), 0.1))
still2 = cases.input("still2", np.full((6, 3), 0.1) * [1, 2, 3])
add("FOneWay", "[still, still2]", 0, both(stats.f_oneway, still, still2, axis=0))
add("FOneWay", "[far, apart]", None, both(stats.f_oneway, far, apart))
cases.add("FOneWay([x])", "!ArgumentException")
cases.add("FOneWay([x, z], 1)", "!ArgumentException")

# Few elements, and none.
few = cases.input("few", x[:4].ravel()[:4])
one = cases.input("one", np.array([2.5]))
none = cases.input("none", np.zeros((0, 3)))
for name in ("SkewTest", "KurtosisTest", "NormalTest"):
    cases.add(f"{name}(few)", "!ArgumentException")
    cases.add(f"{name}(x, 1)", "!ArgumentException")
    cases.add(f"{name}(x, 3)", "!ArgumentOutOfRangeException")
    cases.add(f"{name}(c)", "!NotSupportedException")
for name in ("Skew", "Kurtosis"):
    cases.add(f"{name}(c)", "!NotSupportedException")
    cases.add(f"{name}(x, -4)", "!ArgumentOutOfRangeException")
    cases.add(f"{name}(one)", nan)
    cases.add(f"{name}(none, 0)", np.full(3, nan))
cases.add("TTest1Samp(one, 1)", np.array(nan), np.array(nan))
cases.add("TTest1Samp(none, 1, 0)", np.full(3, nan), np.full(3, nan))
cases.add("TTestInd(none, none, 0)", np.full(3, nan), np.full(3, nan))
cases.add("TTestInd(c, c)", "!NotSupportedException")
cases.add("TTest1Samp(c, 1)", "!NotSupportedException")
cases.add("ChiSquare(c)", "!NotSupportedException")
cases.add("FOneWay([c, c])", "!NotSupportedException")
for bias in ("true", "false"):
    cases.add(f"Skew(few, bias: {bias})", np.asarray(stats.skew(few, bias=bias == "true")), tolerance=near)
    cases.add(f"Kurtosis(few, bias: {bias})", np.asarray(stats.kurtosis(few, bias=bias == "true")), tolerance=near)
cases.write()
