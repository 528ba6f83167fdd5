"""Writes golden.json: what NumPy's indexes select and assign, over all element types. Run it with a Python that has NumPy."""
import json
import pathlib

import numpy as np

golden = {}
k = np.arange(60) * 37 % 61 - 30


def make(dtype):
    """The array that the tests make too: shape (5, 3, 4), with numbers that are not in order, and NaN where there is one."""
    if dtype in ("double", "float"):
        x = (k / 4.0).astype({"double": np.float64, "float": np.float32}[dtype])
        x[[6, 49]] = np.nan
        x[35] = np.inf
    elif dtype == "byte":
        x = (k + 30).astype(np.uint8)
    elif dtype == "bool":
        x = k % 3 == 0
    elif dtype == "complex":
        x = k / 4.0 + 1j * (k % 7)
    else:
        x = k.astype({"long": np.int64, "int": np.int32, "short": np.int16}[dtype])
    return x.reshape(5, 3, 4)


def values(x, *shape):
    """Values to assign: 0, 1, 2 … as the array's elements."""
    return np.arange(int(np.prod(shape))).reshape(shape).astype(x.dtype)


def add(name, value):
    value = np.asarray(value)
    flat = value.ravel()
    if np.iscomplexobj(value):
        flat = np.stack([flat.real, flat.imag], -1).ravel()
    numbers = [repr(float(e)) if not float(e).is_integer() else str(int(e)) for e in flat]
    golden[name] = {"shape": list(value.shape), "values": " ".join(numbers)}


i = (np.arange(60) * 17 % 23 - 11).reshape(5, 3, 4)
m3 = i > 0
m2 = m3[:, :, 1]
m12 = m3[2]
rows = np.array([True, False, False, True, True])
mid = np.array([True, False, True])
cols = np.array([False, True, True, False])
il = np.array([4, -1, 0, 0, 2])
i4 = np.array([3, 0, -3])
i0 = np.array(-2)

reads = """
x[2]
x[-1, 1]
x[4, 2, 3]
x[1:4]
x[::-1]
x[4:0:-2, ::-1, 1:]
x[10:]
x[-100:100:3]
x[3:1]
x[:0, 1]
x[..., ::2]
x[:, None, 1]
x[None, ..., None]
x[...]
x[[2, 0, 0, -1]]
x[:, [2, 0]]
x[..., [3, 3, 0, 1]]
x[rows, 1:]
x[0, :, [1, 2]]
x[:, 0, [1, 2]]
x[0, None, [0, 1]]
x[[1, 3], :, 0]
x[..., 0, [1, 2]]
x[[1, 3], 0]
x[1:4, [0, 2], ::-2]
x[m3]
x[m2]
x[:, m12]
x[m2, 0]
x[0, m12]
x[:, mid]
x[..., cols]
x[::-2, mid, 1]
x[0, :, cols]
x[il]
x[:, [2, 0, -1]]
x[1, :, i4]
x[..., i4]
x[i0]
x[..., i0]
x[1, ..., i0]
x[[0, 2, 4], [1, 1, -1]]
x[[0, 2, 4], 1, [3, 0, 0]]
np.moveaxis(x[::-1, [0, 2], [1, 3]], 1, 0)
np.take(x, [1, 1, -1], axis=2)
""".strip().splitlines()
writes = """
x[1] = v(1)
x[...] = v(4)
x[:] = v(3, 1)
x[::-2, 1] = v(3, 4)
x[4:1:-1, ::2] = v(3, 2, 4)
x[-1, ::-1, 1:] = v(3, 3)
x[2, 1, 3] = v(1, 1)
x[3:3] = v(1)
x[[3, 0, 3]] = v(3, 3, 4)
x[:, [2, 0], 1:] = v(5, 2, 3)
x[..., [1, 2]] = v(2)
x[rows] = v(3, 1, 4)
x[0, :, [1, 2]] = v(2, 3)
x[:, None, 1] = v(1, 4)
x[m3] = v(1)
x[mm] = v(1)
x[m2] = v(4)
x[:, mid] = v(5, 1, 4)
x[m3] = v(m3.sum())
x[m2] = v(m2.sum(), 4)
x[m2, 0] = v(m2.sum())
x[:, m12] = v(5, m12.sum())
x[:, mid, ::2] = v(5, 2, 2)
x[0, :, cols] = v(2, 3)
x[il] = v(5, 3, 4)
x[il, 1] = v(4)
x[..., i4] = v(5, 3, 3)
x[1, :, i4] = v(3, 3)
x[i0] = v(3, 4)
x[i0, i0, :2] = v(2)
""".strip().splitlines()

for dtype in "double float long int short byte bool complex".split():
    x = make(dtype)
    for read in reads:
        add(f"{dtype} {read}", eval(read))
    for write in writes:
        x = make(dtype)
        mm = x != 0
        v = lambda *shape: values(x, *shape) if shape != (1,) else values(x, 2)[1:]
        exec(write)
        add(f"{dtype} {write}", x)

path = pathlib.Path(__file__).with_name("golden.json")
path.write_text("{\n" + ",\n".join(f"{json.dumps(n)}: {json.dumps(g)}" for n, g in golden.items()) + "\n}\n")
