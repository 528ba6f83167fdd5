"""Writes golden.json: what NumPy's functions of shapes give, over all element types. Run it with a Python that has NumPy."""
import json
import pathlib
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Selecting"))
from make_golden import make  # noqa: E402

golden = {}


def add(name, value):
    value = np.asarray(value)
    flat = value.ravel()
    if np.iscomplexobj(value):
        flat = np.stack([flat.real, flat.imag], -1).ravel()
    numbers = [repr(float(e)) if not float(e).is_integer() else str(int(e)) for e in flat]
    golden[name] = {"shape": list(value.shape), "values": " ".join(numbers)}


everywhere = """
x.reshape(15, 4)
x.reshape(3, 20)
x.reshape(5, 2, 6)
x.reshape(5, 12)
x.reshape(2, 2, 15)
x.reshape(1, 5, 1, 3, 4)
x.reshape(60)
np.swapaxes(x, 0, -1)
np.moveaxis(x, (0, 1), (-1, 0))
np.rollaxis(x, 2)
np.rollaxis(x, 0, 3)
np.expand_dims(x, 1)
np.squeeze(x[:, :1])
np.fliplr(x)
np.flipud(x)
np.rot90(x)
np.rot90(x, -1, (0, 2))
np.rot90(x, 2, (1, 2))
np.roll(x, (2, -1), (0, 2))
np.roll(x, 3)
np.tile(x, (2, 1, 3))
np.tile(x[0, 0], (2, 2))
np.repeat(x, 2, axis=-1)
np.repeat(x, [0, 2, 1, 0, 3], axis=0)
np.repeat(x, 2)
np.stack([x, x[::-1]], axis=1)
np.hstack([x, x[:, :1]])
np.vstack([x, x[:1]])
np.dstack([x, x[:, :, :1]])
np.hstack([x[0, 0], x[1, 1]])
np.vstack([x[0, 0], x[1, 1]])
np.dstack([x[0, 0], x[1, 1]])
np.block([[x[0], x[1]], [x[2, :1], x[3, :1]]])
np.block([[x[0, 0], x[1, 0]]])
np.broadcast_to(x[0, 0], (2, 3, 4))
np.atleast_3d(x[0])
np.atleast_3d(x[0, 0])
np.atleast_2d(x[0, 0])
np.array_split(x, 3)[0]
np.array_split(x, 3)[2]
np.split(x, [1, 3], axis=-1)[1]
np.pad(x, ((1, 2), (0, 0), (2, 0)))
np.pad(x, 2, mode="edge")
np.pad(x, ((7, 9), (5, 0), (0, 6)), mode="reflect")
np.pad(x, ((7, 9), (5, 0), (0, 6)), mode="symmetric")
np.pad(x, ((4, 5), (3, 0), (0, 4)), mode="wrap")
np.pad(x[:1], ((2, 2), (0, 0), (0, 0)), mode="reflect")
np.pad(x, ((1, 2), (0, 1), (2, 0)), constant_values=((0, 1), (1, 0), (1, 1)))
x[:0].reshape(0, 4, 3)
np.concatenate([x[:0], x, x[:, :, ::-1]])
np.roll(x[:, :0], 1, axis=1)
""".strip().splitlines()
numbers = """
np.pad(x, ((2, 3), (1, 0), (0, 2)), mode="linear_ramp")
np.pad(x, ((2, 3), (1, 0), (0, 2)), mode="mean")
""".strip().splitlines()
ordered = """
np.pad(x, ((2, 3), (1, 0), (0, 2)), mode="maximum")
np.pad(x, ((2, 3), (1, 0), (0, 2)), mode="minimum")
""".strip().splitlines()

for dtype in "double float long int short byte bool complex".split():
    x = make(dtype)
    for expression in everywhere:
        add(f"{dtype} {expression}", eval(expression))
    if dtype != "bool":
        for expression in numbers:
            add(f"{dtype} {expression}", eval(expression))
    if dtype not in ("bool", "complex"):
        for expression in ordered:
            add(f"{dtype} {expression}", eval(expression))

path = pathlib.Path(__file__).with_name("golden.json")
path.write_text("{\n" + ",\n".join(f"{json.dumps(n)}: {json.dumps(g)}" for n, g in golden.items()) + "\n}\n")
