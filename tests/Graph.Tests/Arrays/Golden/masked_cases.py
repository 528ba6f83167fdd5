"""Masked arrays: values after which a bar and a mask stand are masked; what is under the mask is not compared. See cases.py."""
import operator

import numpy as np
from numpy import ma

from cases import NAMES, TYPES, Cases, show

nan, inf = np.nan, np.inf
cases = Cases("masked")
k = np.arange(24)
SHAPE = (4, 3, 2)
FLOATS, INTEGERS = ("float", "double"), ("byte", "short", "int", "long")
VALUES = {
    "bool": k * 7 % 5 > 1, "byte": k * 37 % 256, "short": k * 1237 % 401 - 200, "int": k * 104729 % 2001 - 1000, "long": (k * 104729 % 2001) * 2**30 - 2**40,
    "float": (k * 37 % 61 - 30) / 4, "double": (k * 37 % 61 - 30) / 3, "Complex": (k % 7 - 3) / 2 + 1j * (k % 5 - 2),
}
MASK = (k % 5 == 2) | (k % 7 == 0)
MASK = MASK.reshape(SHAPE)
MASK[1] = True
MASK[:, 2, 1] = True
PLAIN = {t: np.asarray(v).astype(TYPES[t]).reshape(SHAPE) for t, v in VALUES.items()}
wide = {t: np.dtype("int64") if t in INTEGERS + ("bool",) else None for t in TYPES}


def masked(value, dtype=None):
    """As text: the values with zeros for masked ones, a bar, the mask."""
    if value is ma.masked:
        return f"{NAMES[str(np.dtype(dtype))]}[] 0 | 1"
    value = ma.asarray(value) if dtype is None else ma.asarray(value).astype(dtype)
    mask = ma.getmaskarray(value)
    return f"{show(ma.getdata(np.where(mask, value.dtype.type(0), value.data)))} | {''.join('01'[int(m)] for m in mask.ravel())}"


def put(name, value, mask):
    value = ma.array(value, mask=mask)
    cases.lines.append(f"{name} := {masked(value)}")
    return value


arrays = {t: put(f"m_{t}", v, MASK) for t, v in PLAIN.items()}
for t, v in PLAIN.items():
    cases.input(f"x_{t}", v)
few = {t: cases.input(f"p_{t}", v[2, :, :1]) for t, v in PLAIN.items()}
side = {t: put(f"s_{t}", np.roll(v[2, :, :1], 1, 0), [[False], [True], [False]]) for t, v in PLAIN.items()}
OPS = {
    "op_Addition": operator.add, "op_Subtraction": operator.sub, "op_Multiply": operator.mul, "op_Division": operator.truediv, "op_Modulus": operator.mod,
    "op_BitwiseAnd": operator.and_, "op_BitwiseOr": operator.or_, "op_ExclusiveOr": operator.xor,
    "op_Equality": operator.eq, "op_Inequality": operator.ne, "op_LessThan": operator.lt, "op_LessThanOrEqual": operator.le,
    "op_GreaterThan": operator.gt, "op_GreaterThanOrEqual": operator.ge,
}
for name, op in OPS.items():
    for t in TYPES:
        orders = name[3:6] in ("Les", "Gre")
        bits = name in ("op_BitwiseAnd", "op_BitwiseOr", "op_ExclusiveOr")
        if (t == "Complex" and (orders or name == "op_Modulus")) or (bits and t in FLOATS + ("Complex",)) or (t == "bool" and name in ("op_Subtraction", "op_Modulus")):
            cases.add(f"{name}(m_{t}, s_{t})", "!NotSupportedException")
            continue
        cast = (lambda v: v.astype(float)) if name == "op_Division" and t in INTEGERS + ("bool",) else lambda v: v
        a, s, p = cast(arrays[t]), cast(side[t]), cast(few[t])
        limits = ("1e-6", "1e-6") if t == "float" else ("1e-14", "1e-14")
        cases.add(f"{name}(m_{t}, s_{t})", masked(op(a, s)), tolerance=limits)
        cases.add(f"{name}(m_{t}, p_{t})", masked(op(a, ma.array(p))), tolerance=limits)
        cases.add(f"{name}(p_{t}, m_{t})", masked(op(ma.array(p), a)), tolerance=limits)
        if t != "bool":
            three = p.dtype.type(3)
            cases.add(f"{name}(m_{t}, {t}(3))", masked(op(a, three)), tolerance=limits)
            if not orders:
                cases.add(f"{name}({t}(3), m_{t})", masked(op(ma.array(three), a)), tolerance=limits)
for t in TYPES:
    if t != "bool":
        cases.add(f"op_UnaryNegation(m_{t})", masked(-arrays[t]))
    if t not in FLOATS + ("Complex",):
        cases.add(f"op_OnesComplement(m_{t})", masked(~arrays[t]))
for t in TYPES:
    cases.add(f"op_LogicalNot(m_{t})", masked(ma.array(~arrays[t].data.astype(bool), mask=MASK)))
odd = put("odd", np.array([[1, nan, inf, -inf, 0, 1e-310, 5], [2, 3, 1, 0, 0, 1, -5]]), [[0, 0, 0, 0, 0, 0, 1], [0] * 7])
oddp = cases.input("oddp", np.array([0, 2, inf, nan, 1e308, 1e-310, -inf]))
cases.add("op_Division(odd, oddp)", masked(odd / ma.array(oddp)))
cases.add("op_Division(odd, double(0))", masked(odd / ma.array(0.0)))
cases.add("op_Modulus(odd, oddp)", masked(odd % ma.array(oddp)))

# Reductions.
nothing = put("nothing", PLAIN["double"], True)
all_there = put("there", PLAIN["double"], np.zeros(SHAPE, bool))
withnan = PLAIN["double"].copy()
withnan[0, 0, 1] = withnan[2, 1, 1] = nan
withnan[3, 0, 0] = inf
withnan = put("withnan", withnan, MASK)
inputs = {f"m_{t}": (t, v) for t, v in arrays.items()} | {"nothing": ("double", nothing), "there": ("double", all_there), "withnan": ("double", withnan)}
AXES = (None, 0, 1, -1, (0, 2), (-2, -1), (0, 1, 2))


def call(name, x, axis, keep, more=""):
    if axis is None:
        return f"{name}({x}{more})"
    axes = f"[{', '.join(map(str, axis))}]" if isinstance(axis, tuple) else axis
    return f"{name}({x}, {axes}, {str(keep).lower()}{more})"


def count(v, axis, keep):
    return (~ma.getmaskarray(v)).sum(axis=axis, keepdims=keep)


def mean(v, axis, keep):
    """Not ma.mean: that masks what is not finite, but only along an axis."""
    n = count(v, axis, keep)
    return ma.array(v.filled(0).sum(axis=axis, keepdims=keep) / n, mask=n == 0)


def var(v, axis, keep, ddof=0):
    n = count(v, axis, keep) - ddof
    parts = np.abs(v.data - mean(v, axis, True).data) ** 2
    return ma.array(np.where(v.mask, 0, parts).sum(axis=axis, keepdims=keep) / n, mask=n <= 0)


for x, (t, v) in inputs.items():
    up = v.astype(float) if t == "float" or t in INTEGERS + ("bool",) else v
    kind = np.float32 if t == "float" else np.complex128 if t == "Complex" else np.float64
    real = np.float32 if t == "float" else np.float64
    folded = wide[t] or v.dtype
    limits = ("1e-6", "1e-6") if t == "float" else ("1e-13", "1e-13")
    for axis in AXES:
        for keep in (False,) if axis is None else (False, True):
            if t == "float":
                cases.add(call("Sum", x, axis, keep), masked(up.sum(axis=axis, keepdims=keep), folded), tolerance=limits)
            else:
                cases.add(call("Sum", x, axis, keep), masked(v.sum(axis=axis, keepdims=keep, dtype=wide[t]), folded), tolerance=limits)
            cases.add(call("Prod", x, axis, keep), masked((up if t == "float" else v).prod(axis=axis, keepdims=keep, dtype=wide[t]), folded), tolerance=limits)
            for name in ("any", "all"):
                cases.add(call(name.capitalize(), x, axis, keep), masked(getattr(v.astype(bool), name)(axis=axis, keepdims=keep), bool))
            cases.add(call("Count", x, axis, keep), np.asarray(count(v, axis, keep)))
            cases.add(call("Mean", x, axis, keep), masked(mean(up, axis, keep), kind), tolerance=limits)
            for ddof in (0, 1, 4):
                more = f", ddof: {ddof}" if ddof else ""
                cases.add(call("Var", x, axis, keep, more), masked(var(up, axis, keep, ddof), real), tolerance=("1e-5", "1e-5") if t == "float" else ("1e-12", "1e-12"))
                cases.add(call("Std", x, axis, keep, more), masked(ma.array(np.sqrt(var(up, axis, keep, ddof).data), mask=ma.getmaskarray(var(up, axis, keep, ddof))), real),
                          tolerance=("1e-5", "1e-5") if t == "float" else ("1e-12", "1e-12"))
            if t == "Complex":
                continue
            for name in ("min", "max"):
                cases.add(call(name.capitalize(), x, axis, keep), masked(getattr(v, name)(axis=axis, keepdims=keep), v.dtype))
            if not isinstance(axis, tuple):
                fill = {"bool": (True, False), "float": (inf, -inf), "double": (inf, -inf)}.get(t) or (np.iinfo(v.dtype).max, np.iinfo(v.dtype).min)
                cases.add(call("ArgMin", x, axis, keep), np.asarray(v.filled(fill[0]).argmin(axis=axis, keepdims=keep)))
                cases.add(call("ArgMax", x, axis, keep), np.asarray(v.filled(fill[1]).argmax(axis=axis, keepdims=keep)))
# That they are NumPy's own where all is finite.
for x in ("m_int", "m_double", "nothing"):
    for axis in (None, 0, -1):
        v = inputs[x][1]
        cases.add(call("Mean", x, axis, False), masked(v.mean(axis=axis), float), tolerance=("1e-13", "1e-13"))
        cases.add(call("Var", x, axis, False), masked(v.var(axis=axis), float), tolerance=("1e-13", "1e-13"))
        cases.add(call("Std", x, axis, False, ", ddof: 1"), masked(v.std(axis=axis, ddof=1), float), tolerance=("1e-13", "1e-13"))
        cases.add(call("Count", x, axis, False), np.asarray(v.count(axis=axis)))
for name in ("Min", "Max", "ArgMin", "ArgMax"):
    cases.add(f"{name}(m_Complex)", "!NotSupportedException")
for name in ("Sum", "Mean", "Count", "Max", "ArgMin"):
    cases.add(f"{name}(m_double, 3)", "!ArgumentOutOfRangeException")
cases.add("Sum(m_double, [0, -3])", "!ArgumentException")
none = put("none", np.zeros((0, 3)), np.zeros((0, 3), bool))
for axis in (None, 0, 1):
    cases.add(call("Sum", "none", axis, False), masked(none.sum(axis=axis), float))
    cases.add(call("Prod", "none", axis, False), masked(none.prod(axis=axis), float))
    cases.add(call("Count", "none", axis, False), np.asarray(none.count(axis=axis)))
    cases.add(call("Mean", "none", axis, False), masked(mean(none, axis, False), float))
    cases.add(call("Any", "none", axis, False), masked(none.any(axis=axis), bool))
cases.add("Min(none)", "!ArgumentException")
cases.add("ArgMax(none, 0)", "!ArgumentException")

# Weighted means.
weights = cases.input("weights", (k % 4).reshape(SHAPE) / 2.0)
line = cases.input("line", np.array([1, 0, 2.5]))
whole = cases.input("whole", (k % 3).reshape(SHAPE))
halves = cases.input("halves", weights.astype(np.float32))
for t in ("int", "double", "Complex"):
    kind = np.complex128 if t == "Complex" else float
    for axis in (None, 0, -2):
        cases.add(call("Average", f"m_{t}, weights", axis, False), masked(ma.average(arrays[t], axis=axis, weights=weights), kind), tolerance=("1e-13", "1e-13"))
    cases.add(f"Average(m_{t}, line, 1, true)", masked(ma.average(arrays[t], axis=1, weights=line, keepdims=True), kind), tolerance=("1e-13", "1e-13"))
cases.add("Average(m_double, whole, 2)", masked(ma.average(arrays["double"], axis=2, weights=whole), float), tolerance=("1e-13", "1e-13"))
cases.add("Average(m_float, halves, 0)", masked(ma.average(arrays["float"].astype(float), axis=0, weights=weights), np.float32), tolerance=("1e-6", "1e-6"))
cases.add("Average(nothing, weights)", masked(ma.average(nothing, weights=weights), float))
cases.add("Average(m_double, line, 0)", "!ArgumentException")

# Making them.
for t in ("byte", "short", "int", "long", "float", "double"):
    x, m = PLAIN[t], arrays[t]
    low, high = x.ravel()[3], x.ravel()[11]
    for name, v in (("x", x), ("m", m)):
        for f in ("equal", "not_equal", "greater", "greater_equal", "less", "less_equal"):
            title = "Masked" + "".join(w.capitalize() for w in f.split("_"))
            cases.add(f"{title}({name}_{t}, {t}({high}))", masked(getattr(ma, "masked_" + f)(v, high)))
        for f in ("Inside", "Outside"):
            for a, b in ((low, high), (high, low)):
                cases.add(f"Masked{f}({name}_{t}, {t}({a}), {t}({b}))", masked(getattr(ma, "masked_" + f.lower())(v, a, b)))
        cases.add(f"MaskedWhere({name}_{t}, x_bool)", masked(ma.masked_where(PLAIN["bool"], v)))
        cases.add(f"MaskedInvalid({name}_{t})", masked(ma.masked_invalid(v)))
        cases.add(f"FixInvalid({name}_{t})", masked(ma.fix_invalid(v)))
        cases.add(f"Create({name}_{t}, x_bool)", masked(ma.array(v, mask=PLAIN["bool"]))) if name == "x" else None
    cases.add(f"Filled(m_{t})", m.filled())
    cases.add(f"Filled(m_{t}, {t}(7))", m.filled(7))
    cases.add(f"ZerosLike(m_{t})", masked(ma.zeros_like(m)))
    cases.add(f"OnesLike(m_{t})", masked(ma.ones_like(m)))
    cases.add(f"Where(m_bool, m_{t}, s_{t})", masked(ma.where(arrays["bool"], m, side[t])))
    cases.add(f"Where(x_bool, m_{t}, x_{t})", masked(ma.where(PLAIN["bool"], m, x)))
    cases.add(f"Reshape(m_{t}, [6, -1])", masked(m.reshape(6, -1)))
    cases.add(f"Transpose(m_{t}, [2, 0, 1])", masked(m.transpose(2, 0, 1)))
    cases.add(f"Cast<double>(m_{t})", masked(m.astype(float))) if t != "double" else None
for t in ("bool", "Complex"):
    cases.add(f"MaskedEqual(x_{t}, {t}(1))", masked(ma.masked_equal(PLAIN[t], TYPES[t].type(1))))
    cases.add(f"Filled(m_{t})", arrays[t].filled())
cases.add("MaskedInside(x_Complex, Complex(1), Complex(2))", "!NotSupportedException")
broken = cases.input("broken", np.array([[1, nan, inf], [-inf, 0, 2.5]]))
cases.input("brokenf", broken.astype(np.float32))
cases.add("MaskedInvalid(broken)", masked(ma.masked_invalid(broken)))
cases.add("MaskedInvalid(brokenf)", masked(ma.masked_invalid(broken.astype(np.float32))))
cases.add("MaskedInvalid(odd)", masked(ma.array(odd.data, mask=odd.mask | ~np.isfinite(odd.data))))
cases.add("FixInvalid(broken, 5)", masked(ma.fix_invalid(broken, fill_value=5)))
near = cases.input("near", np.array([1, 1.000001, 1.1, nan, inf, 1 - 1e-9, 3]))
for value in (1.0, 1.1, 3.0):
    cases.add(f"MaskedValues(near, {value})", masked(ma.masked_values(near, value)))
cases.add("MaskedValues(near, 1, 0, 0.2)", masked(ma.masked_values(near, 1.0, rtol=0, atol=0.2)))
cases.input("nearf", near.astype(np.float32))
cases.add("MaskedValues(nearf, float(1))", masked(ma.masked_values(near.astype(np.float32), np.float32(1))))
column = cases.input("column", np.array([[True], [False], [True]]))
cases.add("Create(x_int, column)", masked(ma.array(PLAIN["int"], mask=np.broadcast_to(column, SHAPE))))
cases.add("Create(x_int)", masked(ma.array(PLAIN["int"])))
cases.add("Create(line, column)", "!ArgumentException")
cases.add("MaskedWhere(line, x_bool)", "!ArgumentException")
cases.add("op_Addition(m_double, weights)", masked(arrays["double"] + weights))
cases.add("op_Addition(m_double, near)", "!ArgumentException")
cases.write()
