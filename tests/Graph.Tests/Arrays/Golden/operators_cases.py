"""Operators between all pairs of element types, broadcast over a column and a row; see cases.py."""
import operator

import numpy as np

from cases import TYPES, Cases

nan, inf = np.nan, np.inf
LEFT = {
    "bool": [0, 1, 0, 1, 1, 0], "byte": [0, 1, 7, 127, 200, 255], "short": [-32768, -7, 0, 1, 9, 32767],
    "int": [-2**31, -7, 0, 1, 9, 2**31 - 1], "long": [-2**63, -7, 0, 1, 2**53 + 1, 2**63 - 1],
    "float": [-2.5, -0.0, 0.1, 7, nan, inf], "double": [-7.5, -0.0, 0.1, 1e300, nan, -inf],
    "Complex": [0, 1 + 2j, -3.5j, -2, 1e200 + 1e200j, complex(nan, 1)],
}
RIGHT = {
    "bool": [1, 0, 1, 1, 0], "byte": [3, 0, 1, 255, 8], "short": [-3, 0, 1, -1, 1000],
    "int": [-3, 0, 1, -1, 70000], "long": [-3, 0, 1, -1, 2**40],
    "float": [-1.5, 0, 3, -inf, nan], "double": [-1.5, 0, 3, inf, nan], "Complex": [1, 0, 2 - 1j, -1j, 1e-3],
}
OPS = {
    "op_Addition": operator.add, "op_Subtraction": operator.sub, "op_Multiply": operator.mul, "op_Division": operator.truediv, "op_Modulus": operator.mod,
    "op_BitwiseAnd": operator.and_, "op_BitwiseOr": operator.or_, "op_ExclusiveOr": operator.xor,
    "op_Equality": operator.eq, "op_Inequality": operator.ne, "op_LessThan": operator.lt, "op_LessThanOrEqual": operator.le,
    "op_GreaterThan": operator.gt, "op_GreaterThanOrEqual": operator.ge,
}
cases = Cases("operators")
left = {t: cases.input(f"a_{t}", np.array(v, TYPES[t]).reshape(6, 1)) for t, v in LEFT.items()}
right = {t: cases.input(f"b_{t}", np.array(v, TYPES[t]).reshape(1, 5)) for t, v in RIGHT.items()}
for name, op in OPS.items():
    for l in TYPES:
        for r in TYPES:
            if name in ("op_BitwiseAnd", "op_BitwiseOr", "op_ExclusiveOr") and l != r:
                continue
            a, b = left[l], right[r]
            try:
                # Integers divide to doubles; NumPy gives bytes and shorts smaller fractions.
                if name == "op_Division" and a.dtype.kind in "biu" and b.dtype.kind in "biu":
                    a, b = a.astype(float), b.astype(float)
                if "Complex" in (l, r) and name[3:6] in ("Les", "Gre"):
                    raise TypeError  # NumPy orders complex numbers by their parts; the operators here do not order them.
                if l == r == "bool" and name == "op_Modulus":
                    raise TypeError  # NumPy widens to bytes.
                value = op(a, b)
            except TypeError:
                if l == r:
                    cases.add(f"{name}(a_{l}, b_{r})", "!NotSupportedException")
                continue
            complex_ = "Complex" in (l, r)
            cases.add(f"{name}(a_{l}, b_{r})", value, tolerance=("1e-15", "0") if complex_ else ("1e-7", "0") if value.dtype == np.float32 else ("1e-15", "0"))
for t in TYPES:
    for name, op in {"op_UnaryNegation": operator.neg, "op_UnaryPlus": lambda v: v, "op_OnesComplement": operator.invert, "op_LogicalNot": np.logical_not}.items():
        try:
            cases.add(f"{name}(a_{t})", op(left[t]), tolerance=("0", "0"))
        except TypeError:
            cases.add(f"{name}(a_{t})", "!NotSupportedException")
cases.write()
