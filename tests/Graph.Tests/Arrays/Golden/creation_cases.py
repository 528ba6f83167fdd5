"""Arrays made of nothing; see cases.py."""
import numpy as np

from cases import TYPES, Cases

cases = Cases("creation")
CHUNKS = ("", ", chunks: 1", ", chunks: -1", ", chunks: auto")
for t, dtype in TYPES.items():
    for chunks in CHUNKS + (", chunks: [2, 1]",):
        cases.add(f"Zeros<{t}>([3, 2]{chunks})", np.zeros((3, 2), dtype))
        cases.add(f"Ones<{t}>([3, 2]{chunks})", np.ones((3, 2), dtype))
        cases.add(f"Full<{t}>([3, 2], {t}(1){chunks})", np.ones((3, 2), dtype))
        cases.add(f"Eye<{t}>(3, 5, -1{chunks})", np.eye(3, 5, -1, dtype))
    cases.add(f"Zeros<{t}>([0, 2])", np.zeros((0, 2), dtype))
    cases.add(f"Full<{t}>([], {t}(1))", np.ones((), dtype))
    v = cases.input(f"v_{t}", np.array([1, 0, 1, 1, 0], dtype))
    cases.add(f"Diag(v_{t})", np.diag(v))
    for like in ("v", "none"):
        value = v if like == "v" else cases.input(f"none_{t}", np.zeros((0, 2), dtype))
        cases.add(f"FullLike({like}_{t}, {t}(1))", np.full_like(value, 1))
        cases.add(f"OnesLike({like}_{t})", np.ones_like(value))
        cases.add(f"ZerosLike({like}_{t}, chunks: 2)", np.zeros_like(value))
    for rows, columns, diagonal in ((3, "null", 0), (2, 4, 1), (4, 2, -2), (0, 3, 0)):
        cases.add(f"Tri<{t}>({rows}, {columns}, {diagonal}, chunks: 2)", np.tri(rows, None if columns == "null" else columns, diagonal, dtype))
    if t not in ("bool", "Complex"):
        cases.add(f"Arange<{t}>({t}(2), {t}(17), {t}(3), chunks: 2)", np.arange(2, 17, 3, dtype))
        cases.add(f"Arange<{t}>({t}(2), {t}(2), {t}(1))", np.arange(2, 2, 1, dtype))
cases.add("Zeros([2, 3])", np.zeros((2, 3)))
cases.add("Ones([2, 3])", np.ones((2, 3)))
cases.add("Ones([])", np.ones(()))
for rows, columns, k in ((3, "null", 0), (4, 2, 0), (2, 5, 3), (5, 2, -3), (3, 3, 7), (0, "null", 0)):
    for chunks in CHUNKS:
        cases.add(f"Eye({rows}, {columns}, {k}{chunks})", np.eye(rows, None if columns == "null" else columns, k))
for chunks in CHUNKS + (", chunks: 3",):
    cases.add(f"Arange(7{chunks})", np.arange(7))
    cases.add(f"Arange(0{chunks})", np.arange(0))
    for start, end, step in ((5, -1, -0.75), (0, 1, 0.1), (1e-9, 5e-9, 1e-9), (3, 1, 1), (-1, 1, 2)):
        cases.add(f"Arange<double>(double({start}), double({end}), double({step}){chunks})", np.arange(start, end, step, float), tolerance=("2e-16", "0"))
    for start, end, count, last in ((-1, 2, 13, "true"), (-1, 2, 13, "false"), (5, 5, 3, "true"), (3, 1, 5, "true"), (0, 1, 1, "true"), (0, 1, 1, "false"), (0, 1, 0, "true"), (0.1, 0.7, 7, "true")):
        cases.add(f"Linspace({start}, {end}, {count}, {last}{chunks})", np.linspace(start, end, count, last == "true"), tolerance=("3e-16", "0"))
for shape in ((3, 4), (2,), (2, 0), (1, 2, 3)):
    for chunks in CHUNKS[:3]:
        cases.add(f"Indices({list(shape)}{chunks})", np.indices(shape))
cases.add("Zeros([-1, 2])", "!ArgumentException")
cases.add("Linspace(0, 1, -1)", "!ArgumentOutOfRangeException")
cases.add("Arange<double>(double(0), double(1), double(0))", "!ArgumentException")
cases.write()
