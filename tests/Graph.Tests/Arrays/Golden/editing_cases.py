"""Elements and slices by their places, put in and left out; see cases.py."""
import numpy as np

from cases import TYPES, Cases

cases = Cases("editing")
k = np.arange(24)
for t, dtype in TYPES.items():
    x = cases.input(f"x_{t}", (k * 5 % 7 % 3).astype(dtype).reshape(4, 6))
    y = cases.input(f"y_{t}", (k[:6] % 4).astype(dtype).reshape(1, 6))
    cases.add(f"ArgWhere(x_{t})", np.argwhere(x))
    cases.add(f"FlatNonZero(x_{t})", np.flatnonzero(x))
    cases.add(f"NonZero(x_{t})", *np.nonzero(x))
    cases.add(f"Append(x_{t}, y_{t})", np.append(x, y))
    cases.add(f"Append(x_{t}, y_{t}, 0)", np.append(x, y, 0))
    for places, axis in (([1, -1, 1], 0), ([0, 2, 5], -1), ([], 1), ([0, 1, 2, 3], 0)):
        cases.add(f"Delete(x_{t}, {places}, {axis})", np.delete(x, np.array(places, int), axis))
    cases.add(f"Delete(x_{t}, [3, 20, -1])", np.delete(x, [3, 20, -1]))
    cases.add(f"Insert(x_{t}, [2, 0, 4], y_{t}, 0)", np.insert(x, [2, 0, 4], np.broadcast_to(y, (3, 6)), 0))
    cases.add(f"Insert(x_{t}, [2, 2, -1], y_{t}, 0)", np.insert(x, [2, 2, -1], np.broadcast_to(y, (3, 6)), 0))
    one = cases.input(f"one_{t}", np.array([1], dtype))
    cases.add(f"Insert(x_{t}, [5, 0], one_{t})", np.insert(x, [5, 0], one))
    if t != "Complex":
        cases.add(f"Union1d(x_{t}, y_{t})", np.union1d(x, y))
    cases.add(f"Extract(c, x_{t})", np.extract(np.isin(k, [1, 2, 7, 11, 23]), x))
    if t != "bool":
        cases.add(f"EdIff1d(x_{t})", np.ediff1d(x))
        cases.add(f"EdIff1d(x_{t}, y_{t}, one_{t})", np.ediff1d(x, y, one))
cases.input("c", np.isin(k, [1, 2, 7, 11, 23]).reshape(4, 6))
rows, columns = cases.input("rows", k.reshape(4, 6) % 3), cases.input("columns", k.reshape(4, 6) % 5)
cases.add("RavelMultiIndex([rows, columns], [3, 5])", np.ravel_multi_index((rows, columns), (3, 5)))
cases.add("RavelMultiIndex([rows, columns, rows], [3, 5, 4])", np.ravel_multi_index((rows, columns, rows), (3, 5, 4)))
flat = cases.input("flat", (k * 7 % 60).reshape(4, 6))
cases.add("UnravelIndex(flat, [3, 5, 4])", *np.unravel_index(flat, (3, 5, 4)))
for n, offset, m in ((4, 0, None), (4, 1, 6), (5, -2, 3), (3, 7, 2), (3, -7, 2)):
    more = "" if m is None else f", {m}"
    cases.add(f"TrilIndices({n}, {offset}{more})", *np.tril_indices(n, offset, m))
    cases.add(f"TriuIndices({n}, {offset}{more})", *np.triu_indices(n, offset, m))
cases.add("Delete(x_int, [6], 1)", "!ArgumentOutOfRangeException")
cases.add("Insert(x_int, [-5], y_int, 0)", "!ArgumentOutOfRangeException")
cases.add("Insert(x_int, [0, 1], y_int, 1)", "!ArgumentException")
cases.add("RavelMultiIndex([rows], [3, 5])", "!ArgumentException")
cases.add("Extract(c, y_int)", "!ArgumentException")
cases.write()
