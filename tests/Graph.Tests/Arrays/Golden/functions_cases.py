"""Functions of one, two and three arrays, element by element; see cases.py."""
import numpy as np

from cases import TYPES, Cases

nan, inf = np.nan, np.inf
SOME = [nan, inf, -inf, 0, -0.0, 0.5, -0.5, 1.5, 2.5, -1.5, 1e-9, -1e-5, 0.1, 1, -1, 3.7, -20.25, 100.5, 710.25, 1e10]
ONE = {
    "bool": [0, 1, 1, 0, 1, 1, 0, 0, 1], "byte": [0, 1, 2, 3, 127, 128, 200, 254, 255], "short": [-32768, -300, -1, 0, 1, 2, 3, 77, 32767],
    "int": [-2**31, -300, -1, 0, 1, 2, 3, 77, 2**31 - 1], "long": [-2**63, -300, -1, 0, 1, 2, 3, 2**53 + 1, 2**63 - 1],
    "float": SOME + [-1e30, 1e-40, 88.5], "double": SOME + [-1e300, 5e-324, 0.9999999],
    "Complex": [0, 1, -1, 1j, -2j, 1 + 2j, -1.5 + 0.25j, 3 - 4j, -2 - 2j, 1e-5 + 1e-5j, 20 + 30j, 1e150 - 1e150j],
}
INTEGERS = ("byte", "short", "int", "long")
TIGHT = {"float": ("5e-7", "0"), "double": ("2e-15", "0"), "Complex": ("1e-13", "0")}
cases = Cases("functions")
one = {t: cases.input(f"x_{t}", np.array(v, TYPES[t])) for t, v in ONE.items()}


def add(call, kind, *values, tolerance=None):
    cases.add(call, *values, tolerance=tolerance or TIGHT.get(kind, ("2e-15", "0")))


def attempt(call, kind, make, **options):
    try:
        value = make()
        value = value if isinstance(value, tuple) else (value,)
    except TypeError:
        value = ("!NotSupportedException",)
    add(call, kind, *value, **options)


# Functions that give fractions: of integers in double; not of truths.
FRACTIONS = {"Sqrt": np.sqrt, "Cbrt": np.cbrt, "Exp": np.exp, "Exp2": np.exp2, "Expm1": np.expm1, "Log": np.log, "Log2": np.log2, "Log10": np.log10,
             "Log1p": np.log1p, "Sin": np.sin, "Cos": np.cos, "Tan": np.tan, "Asin": np.arcsin, "Acos": np.arccos, "Atan": np.arctan, "Sinh": np.sinh,
             "Cosh": np.cosh, "Tanh": np.tanh, "Asinh": np.arcsinh, "Acosh": np.arccosh, "Atanh": np.arctanh, "Reciprocal": np.reciprocal,
             "Radians": np.radians, "Degrees": np.degrees}
for name, function in FRACTIONS.items():
    for t, x in one.items():
        if t == "bool":
            cases.add(f"{name}(x_bool)", "!NotSupportedException")
        else:
            # NumPy's complex log1p loses digits near zero.
            attempt(f"{name}(x_{t})", t, lambda: function(x.astype(float) if t in INTEGERS else x), tolerance=("1e-13", "1e-15") if name + t == "Log1pComplex" else None)

for t, x in one.items():
    for name, function in {"Negative": np.negative, "Absolute": np.absolute, "Abs": np.abs, "Sign": np.sign, "Square": np.square, "Round": np.rint, "Floor": np.floor,
                           "Ceil": np.ceil, "Trunc": np.trunc}.items():
        if t == "bool" or (t == "Complex" and name == "Sign"):
            cases.add(f"{name}(x_{t})", "!NotSupportedException")
        elif t in INTEGERS and name in ("Round", "Floor", "Ceil", "Trunc"):
            add(f"{name}(x_{t})", t, x)
        else:
            attempt(f"{name}(x_{t})", t, lambda: function(x))
    for name, function in {"IsNaN": np.isnan, "IsInfinity": np.isinf, "IsFinite": np.isfinite, "SignBit": np.signbit, "LogicalNot": np.logical_not, "Invert": np.invert,
                           "IsPositiveInfinity": np.isposinf, "IsNegativeInfinity": np.isneginf}.items():
        if name == "SignBit" and t in INTEGERS + ("bool",):
            add(f"{name}(x_{t})", t, x < 0 if t != "bool" else np.zeros_like(x))
        else:
            attempt(f"{name}(x_{t})", t, lambda: function(x))
    add(f"Conjugate(x_{t})", t, np.conjugate(x) if t != "bool" else x)
    for decimals in (2, -2):
        if t in ("float", "double"):
            add(f"Round(x_{t}, {decimals})", t, np.round(x, decimals), tolerance=("3e-7", "0") if t == "float" else ("1e-15", "0"))
for name, function in {"Real": np.real, "Imaginary": np.imag, "Angle": np.angle, "IsReal": np.isreal, "IsComplex": np.iscomplex}.items():
    add(f"{name}(x_Complex)", "double", function(one["Complex"]))

PAIRS = {
    "bool": ([0, 1], [1, 0, 1]), "byte": ([0, 7, 255, 100], [1, 0, 3, 255, 8]), "short": ([-32768, -7, 0, 300], [3, 0, -1, 15, 16]),
    "int": ([-2**31, -7, 0, 300], [3, 0, -1, 31, 32]), "long": ([-2**63, -7, 0, 2**53 + 1], [3, 0, -1, 63, 64]),
    "float": ([-2.5, -0.0, 0.3, nan, inf, 1e-3, 80], [-1.5, 0, 3, nan, -inf, 0.5, 1e-3]),
    "double": ([-2.5, -0.0, 0.3, nan, inf, 1e-12, 700], [-1.5, 0, 3, nan, -inf, 0.5, 1e-12]),
    "Complex": ([0, 1 + 2j, -3.5j, -2], [1, 2 - 1j, 0.5, -1j]),
}
left = {t: cases.input(f"l_{t}", np.array(v[0], TYPES[t]).reshape(-1, 1)) for t, v in PAIRS.items()}
right = {t: cases.input(f"r_{t}", np.array(v[1], TYPES[t])) for t, v in PAIRS.items()}
BOTH = {"Add": np.add, "Subtract": np.subtract, "Multiply": np.multiply, "Divide": np.divide, "Remainder": np.remainder, "FloorDivide": np.floor_divide,
        "FMod": np.fmod, "Power": np.power,
        "Maximum": np.maximum, "Minimum": np.minimum, "FMax": np.fmax, "FMin": np.fmin, "BitwiseAnd": np.bitwise_and, "BitwiseOr": np.bitwise_or,
        "BitwiseXor": np.bitwise_xor, "LeftShift": np.left_shift, "RightShift": np.right_shift, "LogicalAnd": np.logical_and, "LogicalOr": np.logical_or,
        "LogicalXor": np.logical_xor, "Equal": np.equal, "NotEqual": np.not_equal, "Less": np.less, "LessEqual": np.less_equal, "Greater": np.greater,
        "GreaterEqual": np.greater_equal}
FLOATS = {"Atan2": np.arctan2, "Hypot": np.hypot, "CopySign": np.copysign, "NextAfter": np.nextafter, "LogAddExp": np.logaddexp, "LogAddExp2": np.logaddexp2,
          "Heaviside": np.heaviside}
ORDERED = ("Maximum", "Minimum", "FMax", "FMin", "Less", "LessEqual", "Greater", "GreaterEqual")
NOT_BOOL = ("Remainder", "FloorDivide", "FMod", "Power", "LeftShift", "RightShift")
for t in TYPES:
    for name, function in BOTH.items():
        l, r = left[t], right[t]
        refused = (t == "Complex" and name in ORDERED) or (t == "bool" and name in NOT_BOOL) or (name == "Divide" and t in INTEGERS + ("bool",))
        if name == "Power" and t in INTEGERS:
            r = np.abs(r)
            call = f"Power(l_{t}, p_{t})"
            cases.input(f"p_{t}", r)
        elif name == "LeftShift" or name == "RightShift":
            if t in INTEGERS:
                # Counts that are negative or too large are undefined in C; NumPy gives 0, or -1 of negative numbers to the right.
                pass
            call = f"{name}(l_{t}, r_{t})"
        else:
            call = f"{name}(l_{t}, r_{t})"
        if refused:
            cases.add(call, "!NotSupportedException")
        else:
            # Which zero is the lesser one is open.
            zero = "1e-300" if name in ("Minimum", "FMin", "Maximum", "FMax") else "0"
            attempt(call, t, lambda: function(l, r), tolerance=("2e-7", zero) if t == "float" else ("2e-15", zero) if t == "double" else None)
for t in ("float", "double"):
    for name, function in FLOATS.items():
        add(f"{name}(l_{t}, r_{t})", t, function(left[t], right[t]), tolerance=("3e-7", "0") if t == "float" else None)
    add(f"DivMod(l_{t}, r_{t})", t, *np.divmod(left[t], right[t]), tolerance=("2e-7", "0") if t == "float" else None)
    add(f"Modf(x_{t})", t, *np.modf(one[t]))
    add(f"Frexp(x_{t})", t, *[np.where(np.isfinite(one[t]), v, one[t] if i == 0 else 0).astype(v.dtype) for i, v in enumerate(np.frexp(one[t]))])
    add(f"Sinc(x_{t})", t, np.sinc(one[t]), tolerance=("1e-6", "1e-7") if t == "float" else ("1e-14", "1e-15"))
    add(f"Spacing(x_{t})", t, np.spacing(one[t]))
    add(f"NanToNum(x_{t})", t, np.nan_to_num(one[t]))
    add(f"NanToNum(x_{t}, nan: 3, positiveInfinity: 5, negativeInfinity: -5)", t, np.nan_to_num(one[t], nan=3, posinf=5, neginf=-5))
    e = cases.input(f"e_{t}", np.array([0, 1, -1, 3, 2000, -2000], np.int32))
    add(f"LdExp(l_{t}, e_{t})", t, np.ldexp(left[t], e))
b = cases.input("b", np.array([0, 0.1, -0.5, 1, 3.75, 8, 10.5, -20, 100, 700, nan, inf]))
add("I0(b)", "double", np.where(np.isinf(b), inf, np.i0(b)), tolerance=("1e-14", "0"))
add("IsClose(l_double, r_double)", "bool", np.isclose(left["double"], right["double"]))
u = cases.input("u", np.array([1e10, 1e-7, 1.0, nan, inf, -inf, 0]))
v = cases.input("v", np.array([1.00001e10, 1e-8, 1.0001, nan, inf, inf, 1e-9]))
add("IsClose(u, v)", "bool", np.isclose(u, v))
fu = cases.input("fu", u.astype(np.float32))
fv = cases.input("fv", v.astype(np.float32))
add("IsClose(fu, fv)", "bool", np.isclose(fu, fv))
add("IsClose(fu, fv, nanEqual: true)", "bool", np.isclose(fu, fv, equal_nan=True))
add("IsClose(u, v, relative: 1e-3, absolute: 1e-6)", "bool", np.isclose(u, v, rtol=1e-3, atol=1e-6))
add("IsClose(u, v, nanEqual: true)", "bool", np.isclose(u, v, equal_nan=True))
m = cases.input("m", np.array([1, 0, 1, 1, 0], bool))
for t in TYPES:
    w = cases.input(f"w_{t}", np.array(PAIRS[t][1][:1] * 5, TYPES[t]))
    add(f"Where(m, w_{t}, l_{t})", t, np.where(m, w, left[t]))
    if t not in ("bool", "Complex"):
        add(f"Clip(l_{t}, {t}(1), {t}(7))", t, np.clip(left[t], TYPES[t].type(1), TYPES[t].type(7)))
        add(f"Clip(l_{t}, null, {t}(7))", t, np.clip(left[t], None, TYPES[t].type(7)))

CASTS = {
    "bool": [0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 1, 0, 1, 1, 0, 1],
    "byte": [0, 1, 127, 128, 255, 9, 200, 3, 17, 90, 80, 70, 60, 50, 40, 30, 20, 10, 5],
    "short": [0, 1, -1, 127, 128, 255, 256, 300, -300, 32767, -32768, 9, 8, 7, 6, 5, 4, 3, 2],
    "int": [0, 1, -1, 255, 256, 65535, 65536, -65537, 2**31 - 1, -2**31, 2**24 + 1, 9, 8, 7, 6, 5, 4, 3, 2],
    "long": [0, 1, -1, 255, 65536, 2**31, -2**31 - 1, 2**32 + 5, 2**53 + 1, 2**63 - 1, -2**63, 9, 8, 7, 6, 5, 4, 3, 2],
    "float": [0, -0.0, 0.5, -0.9, 1.5, -1.5, 254.9, 255.5, 300, -300, 70000, -70000, 3e9, -3e9, 1e19, -1e19, nan, inf, -inf],
    "double": [0, -0.0, 0.5, -0.9, 1.5, -1.5, 254.9, 255.5, 300, -300, 70000, -70000, 3e9, -3e9, 1e19, -1e300, nan, inf, -inf],
    "Complex": [0, 1j, 1.5 + 2j, -1.5, 300, -300 - 1j, 70000, 3e9, -3e9j, 1e19, nan, inf, -inf, 1, 2, 3, 4, 5, 6],
}


def cast(x, t):
    """As NumPy casts, and where C leaves the result open: no number is 0, what is out of range is the nearest end of the type's range."""
    if x.dtype.kind == "c" and t not in ("Complex", "bool"):
        x = x.real
    if x.dtype.kind == "f" and t in INTEGERS:
        limits = np.iinfo(TYPES[t])
        return np.array([0 if np.isnan(v) else limits.max if v >= limits.max else limits.min if v <= limits.min else int(v) for v in x], TYPES[t])
    return x.astype(TYPES[t])


for t in TYPES:
    x = cases.input(f"c_{t}", np.array(CASTS[t], TYPES[t]))
    for to in TYPES:
        cases.add(f"Cast<{to}>(c_{t})", cast(x, to), tolerance=("0", "0"))
cases.write()
