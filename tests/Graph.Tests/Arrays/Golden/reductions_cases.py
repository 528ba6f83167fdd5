"""Reductions over all types, axes and arrays without elements; see cases.py."""
import numpy as np

from cases import TYPES, Cases

nan, inf = np.nan, np.inf
SHAPE = (5, 3, 4)
k = np.arange(60)
VALUES = {
    "bool": (k * 7 % 5 > 1) | (k > 51), "byte": k * 37 % 256, "short": (k * 1237 % 4001) - 2000, "int": (k * 104729 % 200001) - 100000,
    "long": (k * 104729 % 200001) * 2**30 - 2**46, "float": (k * 37 % 61 - 30) / 4, "double": (k * 37 % 61 - 30) / 3, "Complex": (k % 7 - 3) / 2 + 1j * (k % 5 - 2),
}
FLOATS = ("float", "double")
INTEGERS = ("byte", "short", "int", "long")
AXES = (None, 0, 1, -1, (0, 2), (-2, -1), (0, 1, 2))
cases = Cases("reductions")


def call(name, x, axis, keep, more=""):
    if axis is None:
        return f"{name}({x}{more})"
    axes = f"[{', '.join(map(str, axis))}]" if isinstance(axis, tuple) else axis
    return f"{name}({x}, {axes}, {str(keep).lower()}{more})"


def each(name, x, value, of, refused=(), axes=AXES, tolerance=None, more="", single=False):
    """All axes with and without keeping them. of(array, axis, keepdims) gives NumPy's value."""
    for axis in axes:
        for keep in (False,) if axis is None else (False, True):
            if single and isinstance(axis, tuple):
                continue
            expected = "!NotSupportedException" if refused else of(value, axis, keep)
            cases.add(call(name, x, axis, keep, more), expected, tolerance=tolerance)
            if refused:
                return


arrays = {t: cases.input(f"x_{t}", np.asarray(v).astype(TYPES[t]).reshape(SHAPE)) for t, v in VALUES.items()}
for t in FLOATS:
    n = arrays[t].copy()
    n[0, 1, 2] = n[4, :, 1] = n[3, 2, :] = n[:, 0, 0] = nan
    n[2, 2, 3], n[1, 1, 1], n[1, 2, 2] = inf, inf, -inf
    arrays["nan_" + t] = cases.input(f"x_nan_{t}", n)
z = arrays["Complex"].copy()
z[0, 1, 2] = z[4, :, 1] = z[:, 0, 0] = nan
z[3, 2, :] = complex(1, nan)
arrays["nan_Complex"] = cases.input("x_nan_Complex", z)
wide = {t: np.dtype("int64") if t in INTEGERS + ("bool",) else None for t in TYPES}
for t, x in arrays.items():
    kind = t[4:] if t.startswith("nan_") else t
    a = f"x_{t}"
    tolerance = {"float": ("3e-7", "1e-6"), "double": ("2e-15", "2e-14"), "Complex": ("1e-14", "1e-14")}.get(kind, ("2e-15", "1e-13"))
    # Sums of floats are kept in doubles.
    up = (lambda v: v.astype(float)) if kind == "float" else lambda v: v
    down = (lambda v: np.asarray(v).astype(np.float32)) if kind == "float" else lambda v: v
    options = dict(tolerance=tolerance)
    each("Sum", a, x, lambda v, axis, keep: down(up(v).sum(axis=axis, keepdims=keep, dtype=wide[kind])), **options)
    each("Prod", a, x, lambda v, axis, keep: down(up(v).prod(axis=axis, keepdims=keep, dtype=wide[kind])), tolerance=(tolerance[0].replace("2e-15", "1e-14"), tolerance[1]))
    ordered = kind == "Complex"
    each("Min", a, x, lambda v, axis, keep: v.min(axis=axis, keepdims=keep), refused=ordered)
    each("Max", a, x, lambda v, axis, keep: v.max(axis=axis, keepdims=keep), refused=ordered)
    each("Any", a, x, lambda v, axis, keep: v.astype(bool).any(axis=axis, keepdims=keep))
    each("All", a, x, lambda v, axis, keep: v.astype(bool).all(axis=axis, keepdims=keep))
    each("Mean", a, x, lambda v, axis, keep: down(up(v).mean(axis=axis, keepdims=keep)), **options)
    each("Var", a, x, lambda v, axis, keep: down(up(v).var(axis=axis, keepdims=keep)), tolerance=("1e-6", "1e-6") if kind == "float" else ("1e-13", "1e-12"))
    each("Std", a, x, lambda v, axis, keep: down(up(v).std(axis=axis, keepdims=keep)), tolerance=("1e-6", "1e-6") if kind == "float" else ("1e-13", "1e-12"))
    each("ArgMin", a, x, lambda v, axis, keep: v.argmin(axis=axis, keepdims=keep), refused=ordered, single=True)
    each("ArgMax", a, x, lambda v, axis, keep: v.argmax(axis=axis, keepdims=keep), refused=ordered, single=True)
    each("NanSum", a, x, lambda v, axis, keep: down(np.nansum(up(v), axis=axis, keepdims=keep, dtype=wide[kind])), **options)
    each("NanProd", a, x, lambda v, axis, keep: down(np.nanprod(up(v), axis=axis, keepdims=keep, dtype=wide[kind])), tolerance=("1e-6", "0") if kind == "float" else ("1e-14", "0"))
    each("NanMin", a, x, lambda v, axis, keep: np.nanmin(v, axis=axis, keepdims=keep), refused=ordered)
    each("NanMax", a, x, lambda v, axis, keep: np.nanmax(v, axis=axis, keepdims=keep), refused=ordered)
    each("NanMean", a, x, lambda v, axis, keep: down(np.nanmean(up(v), axis=axis, keepdims=keep)), **options)
    each("NanVar", a, x, lambda v, axis, keep: down(np.nanvar(up(v), axis=axis, keepdims=keep)), tolerance=("1e-6", "1e-6") if kind == "float" else ("1e-13", "1e-12"))
    each("NanStd", a, x, lambda v, axis, keep: down(np.nanstd(up(v), axis=axis, keepdims=keep)), tolerance=("1e-6", "1e-6") if kind == "float" else ("1e-13", "1e-12"))
    if t in ("double", "short", "Complex"):
        for ddof in (1, 5):
            each("Var", a, x, lambda v, axis, keep: v.var(axis=axis, keepdims=keep, ddof=ddof), more=f", ddof: {ddof}", tolerance=("1e-13", "1e-12"))
            each("Std", a, x, lambda v, axis, keep: v.std(axis=axis, keepdims=keep, ddof=ddof), more=f", ddof: {ddof}", tolerance=("1e-13", "1e-12"))
    if t in ("nan_double", "nan_Complex", "short"):
        each("NanVar", a, x, lambda v, axis, keep: np.nanvar(v, axis=axis, keepdims=keep, ddof=1), more=", ddof: 1", tolerance=("1e-13", "1e-12"))
        each("NanStd", a, x, lambda v, axis, keep: np.nanstd(v, axis=axis, keepdims=keep, ddof=1), more=", ddof: 1", tolerance=("1e-13", "1e-12"))
d, n = arrays["double"], arrays["nan_double"]
for axis in (None, 0, -1):
    for name, x, value in (("x_double", d, d), ("x_nan_double", n, n)):
        more = "" if axis is None else f", {axis}"
        cases.add(f"Median({name}{more})", np.median(value, axis=axis), tolerance=("1e-15", "0"))
        for q in (0, 0.3, 1):
            cases.add(f"Quantile({name}, {q}{more})", np.quantile(value, q, axis=axis), tolerance=("1e-14", "0"))
    for order in (0, 1, 2, 3, 4):
        c = d - d.mean(axis=axis, keepdims=True)
        cases.add(f"Moment(x_double, {order}, {'null' if axis is None else axis})", (c**order).mean(axis=axis), tolerance=("1e-12", "1e-11"))
cases.add("Norm(x_double)", np.linalg.norm(d.ravel()))

# Nothing to reduce, or no results.
for t in ("bool", "int", "float", "double", "Complex"):
    e = cases.input(f"e_{t}", np.zeros((0, 3), TYPES[t]))
    for axis in (None, 0, 1):
        for name in ("sum", "prod", "any", "all", "mean", "var", "std"):
            dtype = {"dtype": wide[t]} if name in ("sum", "prod") else {}
            cases.add(call(name.capitalize(), f"e_{t}", axis, False), np.asarray(getattr(e.astype(bool) if name in ("any", "all") else e, name)(axis=axis, **dtype)))
        for name in ("min", "max", "argmin", "argmax"):
            title = {"argmin": "ArgMin", "argmax": "ArgMax"}.get(name, name.capitalize())
            if t == "Complex":
                continue
            cases.add(call(title, f"e_{t}", axis, False), "!ArgumentException" if axis != 1 else getattr(e, name)(axis=1))
    for axis in (None, 0):
        cases.add(call("NanSum", f"e_{t}", axis, False), np.nansum(e, axis=axis, dtype=wide[t]))
        cases.add(call("NanProd", f"e_{t}", axis, False), np.nanprod(e, axis=axis, dtype=wide[t]))
    if t in FLOATS:
        for axis in (None, 0):
            cases.add(call("NanMean", f"e_{t}", axis, False), np.nanmean(e, axis=axis))
            cases.add(call("NanStd", f"e_{t}", axis, False), np.nanstd(e, axis=axis))
            cases.add(call("NanMin", f"e_{t}", axis, False), "!ArgumentException")
# Large numbers with a small variance, which is known: what is left after their means must not be lost between chunks.
near = ("4e-15", "0")
far = cases.input("far", 1e9 + (k[:60] * 7 % 2).reshape(5, 12))
for axis in (None, 1, -1):
    for name, value in (("Var", 0.25), ("Std", 0.5), ("NanVar", 0.25)):
        cases.add(call(name, "far", axis, False), np.full(() if axis is None else (5,), value), tolerance=near)
tiny = cases.input("tiny", -3e12 + (k[:60] * 7 % 4).reshape(5, 12))
cases.add("Var(tiny)", 1.25, tolerance=near)
one = cases.input("z", np.array(7.5))
for name in ("Sum", "Prod", "Min", "Max", "Mean", "Var", "Std"):
    cases.add(f"{name}(z)", getattr(one, name.lower())())
cases.add("Sum(z, [])", one)
cases.add("Sum(x_double, [])", d)
cases.add("Min(x_double, [])", d)
for name in ("Sum", "Mean", "Std", "ArgMax", "Max"):
    cases.add(f"{name}(x_double, 3)", "!ArgumentOutOfRangeException")
    cases.add(f"{name}(x_double, -4)", "!ArgumentOutOfRangeException")
cases.add("Sum(x_double, [0, -3])", "!ArgumentException")
cases.write()
