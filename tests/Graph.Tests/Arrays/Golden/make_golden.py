"""Writes golden.json: what NumPy makes of small inputs. Run it with a Python that has NumPy."""
import json
import pathlib
import warnings

import numpy as np

x = ((np.arange(60) * 37 % 61 - 30) / 4.0).reshape(5, 3, 4)
n = x.copy()
n[0, 1, 2] = np.nan
n[4, :, 1] = np.nan
n[2, 2, 3] = np.inf
i = (np.arange(60) * 17 % 23 - 11).reshape(5, 3, 4).astype(np.int32)
v = np.array([3.0, -1.5, 0.25, 8.0])
f = x.astype(np.float32)
b = i > 0
z = x + 1j * i

warnings.simplefilter("ignore")
golden = {}


def add(name, value):
    value = np.asarray(value)
    flat = value.ravel()
    if np.iscomplexobj(value):
        flat = np.stack([flat.real, flat.imag], -1).ravel()
    golden[name] = {"shape": list(value.shape), "type": str(value.dtype), "values": [repr(float(e)) for e in flat]}


np.seterr(all="ignore")
for op in "+ - * / % // **".split():
    add(f"x {op} v", eval(f"x {op} v"))
    add(f"i {op} 3", eval(f"i {op} np.int32(3)"))
for op in "< <= > >= == !=".split():
    add(f"x {op} n", eval(f"x {op} n"))
for name in "sin cos tan arctan sinh cosh tanh arcsinh exp exp2 expm1 cbrt floor ceil trunc rint sign square absolute isnan isinf isfinite signbit".split():
    add(name, getattr(np, name)(n))
for name in "sqrt log log2 log10 log1p arcsin arccos arctanh arccosh".split():
    add(name, getattr(np, name)(n))
add("mixed", (i / 3 + f * 2.0) * x)
add("maximum", np.maximum(n, x * 0 + 1))
add("fmin", np.fmin(n, x * 0 + 1))
add("where", np.where(b, x, -1.0))
add("clip", np.clip(x, -2, 3))
add("round1", np.round(x, 1))
add("logical", ~b & (x < 3) | (i == 2) ^ b)
add("complex", z * z.conj() / (1 + 2j))
add("complex abs", np.abs(z))
add("complex sum", z.sum(axis=0))
add("complex std", z.std(axis=1))
for axis in (None, 0, 1, 2, -1, (0, 2), (1, 2), (0, 1, 2)):
    for keep in (False, True):
        for name in "sum prod min max mean std var".split():
            add(f"{name} {axis} {keep}", getattr(x, name)(axis=axis, keepdims=keep))
        for name in "nansum nanprod nanmin nanmax nanmean nanstd nanvar".split():
            add(f"{name} {axis} {keep}", getattr(np, name)(n, axis=axis, keepdims=keep))
        add(f"any {axis} {keep}", (x > 7).any(axis=axis, keepdims=keep))
        add(f"all {axis} {keep}", (x < 7).all(axis=axis, keepdims=keep))
        add(f"int sum {axis} {keep}", i.sum(axis=axis, keepdims=keep))
        add(f"int mean {axis} {keep}", i.mean(axis=axis, keepdims=keep))
        add(f"nan max {axis} {keep}", n.max(axis=axis, keepdims=keep))
        add(f"float sum {axis} {keep}", f.sum(axis=axis, keepdims=keep))
    if axis is None or isinstance(axis, int):
        add(f"argmin {axis}", x.argmin(axis=axis))
        add(f"argmax {axis}", n.argmax(axis=axis))
        add(f"cumsum {axis}", x.cumsum(axis=axis))
        add(f"cumprod {axis}", (x / 4).cumprod(axis=axis))
        add(f"median {axis}", np.median(x, axis=axis))
        add(f"quantile {axis}", np.quantile(x, 0.3, axis=axis))
add("var ddof", x.var(axis=0, ddof=1))
add("transpose", x.transpose(2, 0, 1))
add("moveaxis", np.moveaxis(x, 0, 2))
add("x + x.T", x[:, 0, :4][:4] + x[:, 0, :4][:4].T)
add("reshape a", x.reshape(15, 4))
add("reshape b", x.reshape(4, 15))
add("reshape c", x.reshape(5, 12))
add("reshape d", x.reshape(5, 2, 6))
add("reshape e", x.reshape(1, 60, 1))
add("ravel", x.ravel())
add("concatenate", np.concatenate([x, x[:2] * 2], axis=0))
add("stack", np.stack([x, x + 1], axis=-1))
add("flip", np.flip(x, (0, 2)))
add("roll", np.roll(x, 3, axis=0))
add("roll flat", np.roll(x, -7))
add("tile", np.tile(x, (2, 1, 2)))
add("repeat", np.repeat(x, 3, axis=1))
add("pad", np.pad(x, ((1, 2), (0, 0), (2, 0)), constant_values=9))
add("pad edge", np.pad(x, 1, mode="edge"))
add("pad reflect", np.pad(x, ((2, 3), (1, 2), (0, 1)), mode="reflect"))
add("pad symmetric", np.pad(x, ((2, 3), (1, 2), (0, 1)), mode="symmetric"))
add("pad wrap", np.pad(x, ((2, 3), (1, 2), (0, 1)), mode="wrap"))
add("broadcast", np.broadcast_to(v, (3, 4)))
add("x[3]", x[3])
add("x[-1,1:,::2]", x[-1, 1:, ::2])
add("x[...,None,-2]", x[..., None, -2])
add("x[4:0:-2,::-1]", x[4:0:-2, ::-1])
add("x[list]", x[:, [2, 0, 0, -1]])
add("x[mask list]", x[np.array([True, False, False, True, True])])
add("x[b]", x[b])
add("x[rows]", x[x[:, 0, 0] > 0])
add("diag", np.diag(v))
add("eye", np.eye(4, 6, 1))
add("arange", np.arange(2, 17, 3))
add("arange f", np.arange(5.0, -1.0, -0.75))
add("linspace", np.linspace(-1, 2, 13))
add("indices", np.indices((3, 4)))

path = pathlib.Path(__file__).with_name("golden.json")
path.write_text("{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(g)}" for k, g in golden.items()) + "\n}\n")
