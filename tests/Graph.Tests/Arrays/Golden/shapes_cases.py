"""Changes of shape that are only calls; see cases.py."""
import numpy as np

from cases import TYPES, Cases

cases = Cases("shapes")
k = np.arange(30)
for t, dtype in TYPES.items():
    x = cases.input(f"x_{t}", (k * 7 % 11).astype(dtype).reshape(5, 1, 3, 2))
    for axis in (0, 2, 4, -1):
        cases.add(f"ExpandDims(x_{t}, {axis})", np.expand_dims(x, axis))
    for axes in ([1], [-3]):
        cases.add(f"Squeeze(x_{t}, {axes})", np.squeeze(x, tuple(axes)))
    cases.add(f"Squeeze(x_{t})", np.squeeze(x))
    for a, b in ((0, 2), (-1, 0), (1, 1)):
        cases.add(f"SwapAxes(x_{t}, {a}, {b})", np.swapaxes(x, a, b))
    for axis in (0, 2, -1):
        cases.add(f"Take(x_{t}, [1, 0, -1, 1], {axis})", np.take(x, [1, 0, -1, 1], axis))
    for name, value in ((f"x_{t}", x), (f"v_{t}", cases.input(f"v_{t}", x.ravel()[:5])), (f"s_{t}", cases.input(f"s_{t}", x.ravel()[1]))):
        for count in (1, 2, 3):
            cases.add(f"AtLeast{count}D({name})", getattr(np, f"atleast_{count}d")(value))
    cases.add(f"Diagonal(x_{t}, 1, 0, -2)", np.diagonal(x, 1, 0, -2))
cases.add("Squeeze(x_int, [0])", "!ArgumentException")
for t in ("float", "double"):
    a, b = cases.input(f"a_{t}", (k % 7 / 2 - 1).astype(TYPES[t])), cases.input(f"b_{t}", (k % 5 / 4).astype(TYPES[t]))
    cases.add(f"VDot(a_{t}, b_{t})", np.vdot(a, b))
cases.write()
