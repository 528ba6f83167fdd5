"""Writes golden.json: what NumPy makes of small inputs; dask.array has to agree on overlapping blocks. Run it with a Python that has both."""
import itertools
import json
import pathlib
import warnings

import dask.array as da
import numpy as np

warnings.simplefilter("ignore")
np.seterr(all="ignore")
golden = {}
NAMES = {"bool": "bool", "uint8": "byte", "int16": "short", "int32": "int", "int64": "long", "float32": "float", "float64": "double", "complex128": "Complex"}


def add(name, value):
    value = np.asarray(value)
    flat = value.ravel()
    if np.iscomplexobj(value):
        flat = np.stack([flat.real, flat.imag], -1).ravel()
    assert name not in golden, name
    golden[name] = {"shape": list(value.shape), "type": NAMES[str(value.dtype)], "values": [repr(float(e)) for e in flat]}


k = np.arange(60)
x = ((k * 37 % 61 - 30) / 4.0).reshape(5, 3, 4)
n = x.copy()
n[0, 1, 2] = np.nan
n[4, :, 1] = np.nan
n[2, 2, 3] = np.inf
n[1, 0, 0] = -np.inf
arrays = {
    "double": x, "nan": n, "float": x.astype(np.float32), "int": (k * 17 % 23 - 11).reshape(5, 3, 4).astype(np.int32),
    "long": (k * 17 % 23 - 11).reshape(5, 3, 4) * 2**33, "short": (k * 17 % 23 - 11).reshape(5, 3, 4).astype(np.int16),
    "byte": (k * 37 % 61).reshape(5, 3, 4).astype(np.uint8), "bool": (k * 7 % 5 > 1).reshape(5, 3, 4),
}
AXES = (None, 0, 1, 2, -1, (0, 2), (1, 2), (-1, 0), (0, 1, 2))


# Blocks that overlap: a stencil over the box of offsets; what stands outside of the block it gets counts nothing.
def stencil(block, depths):
    out = np.zeros(block.shape)
    for number, offset in enumerate(itertools.product(*[range(-b, a + 1) for b, a in depths])):
        source, target = [], []
        for o, length in zip(offset, block.shape):
            source.append(slice(max(0, o), length + min(0, o)))
            target.append(slice(max(0, -o), length - max(0, o)))
        out[tuple(target)] += (1 + number / 2) * block[tuple(source)]
    return out


MODES = {"Reflect": "symmetric", "Periodic": "wrap", "Nearest": "edge", "Constant": "constant"}


def boundary(text):
    return text.split("=")[0], float(text.split("=")[1]) if "=" in text else None


def padded(y, depths, kinds):
    for axis, (depth, text) in enumerate(zip(depths, kinds)):
        kind, value = boundary(text)
        width = [(0, 0)] * y.ndim
        width[axis] = depth
        if kind != "None":
            y = np.pad(y, width, mode=MODES[kind], **({"constant_values": value} if kind == "Constant" else {}))
    return y


y = ((np.arange(42) * 29 % 43) - 20).reshape(7, 6) / 2.0
DASK = {"Reflect": "reflect", "Periodic": "periodic", "Nearest": "nearest", "None": "none"}
for depths in (((1, 1), (1, 1)), ((2, 2), (0, 0)), ((2, 0), (0, 1)), ((3, 1), (2, 2)), ((0, 0), (0, 0))):
    for kinds in (
        ("None", "None"), ("Reflect", "Reflect"), ("Periodic", "Periodic"), ("Nearest", "Nearest"), ("Constant=7", "Constant=7"),
        ("Reflect", "Periodic"), ("None", "Constant=-2"), ("Constant=5", "Constant=-1"), ("Nearest", "None"), ("Constant=nan", "Reflect"),
    ):
        whole = stencil(padded(y, depths, kinds), depths)
        cut = tuple(
            slice(0 if boundary(t)[0] == "None" else b, length + (0 if boundary(t)[0] == "None" else b))
            for (b, a), t, length in zip(depths, kinds, y.shape)
        )
        result = whole[cut]
        add(f"overlap {depths} {kinds}", result)
        if all(b == a for b, a in depths):
            kind = {axis: DASK.get(t, boundary(t)[1]) for axis, t in enumerate(kinds)}
            mine = da.from_array(y, chunks=(4, 3)).map_overlap(stencil, depth={i: d[0] for i, d in enumerate(depths)}, boundary=kind, depths=depths, dtype=float)
            assert np.allclose(mine.compute(), result, equal_nan=True), (depths, kinds)
overlapped = da.overlap.overlap(da.from_array(y, chunks=((4, 3), (3, 3))), depth={0: 2, 1: 1}, boundary={0: "reflect", 1: "none"})
add("overlapped", overlapped)
add("two overlap", stencil(padded(y, ((1, 1), (1, 1)), ("Nearest", "Nearest")) + padded(y[:1] * 0 + np.arange(6), ((0, 0), (1, 1)), ("Nearest", "Nearest")), ((1, 1), (1, 1)))[1:-1, 1:-1])

# Generalised functions.
m = np.arange(24.0).reshape(2, 3, 4) % 7 - 2
v = np.array([1.0, -2.0, 0.5, 3.0])
add("matvec", m @ v)
add("matmul", m @ np.arange(20.0).reshape(4, 5))
add("outer", m[..., :, None] * v)
add("gu sum keep", m.sum(axis=1, keepdims=True))
add("gu loops", (m[:, None, :, :] * np.arange(12.0).reshape(3, 1, 4)).sum(-1))
add("gu minmax 0", m.min(axis=-1))
add("gu minmax 1", m.argmax(axis=-1))
add("cumulated 1", np.apply_along_axis(np.cumsum, 1, m))
add("pairs 0", np.apply_along_axis(lambda r: np.stack([r, -r, r * 2]), 0, m))
add("along scalar", np.apply_along_axis(np.ptp, 1, m))
add("over axes", np.apply_over_axes(np.sum, m, [0, -1]))
add("einsum", np.einsum("ij,jk->ik", m[0], np.arange(20.0).reshape(4, 5)))
add("blockwise 3", np.einsum("ij,j,k->ik", m[0], v, v))

# The greatest and the least.
for name, a in arrays.items():
    if name == "bool":
        a = a.astype(np.uint8)
    rows = np.sort(a, axis=None)
    for axis in (0, 1, -1):
        s = np.sort(a, axis=axis)
        for count in (1, 2, 4, 9, -1, -3, -9):
            part = np.flip(s, axis) if count > 0 else s
            part = np.take(part, range(min(abs(count), a.shape[axis])), axis=axis)
            add(f"topk {name} {axis} {count}", part.astype(bool) if name == "bool" else part)
for axis in (0, 1, -1):
    for count in (2, -2):
        order = np.argsort(x, axis=axis, kind="stable")
        order = np.flip(order, axis) if count > 0 else order
        add(f"argtopk {axis} {count}", np.take(order, range(2), axis=axis))
        assert np.array_equal(da.argtopk(da.from_array(x, chunks=2), count, axis=axis).compute(), np.take(order, range(2), axis=axis))

# Medians and quantiles.
METHODS = "linear lower higher midpoint nearest inverted_cdf averaged_inverted_cdf closest_observation interpolated_inverted_cdf hazen weibull median_unbiased normal_unbiased".split()
finite = np.where(np.isinf(n), 3.5, n)
for axis in AXES:
    for keep in (False, True):
        for name, a in arrays.items():
            if name == "nan":
                a = finite
            add(f"median {name} {axis} {keep}", np.median(a.astype(float) if name == "bool" else a, axis=axis, keepdims=keep))
        add(f"nanmedian {axis} {keep}", np.nanmedian(finite, axis=axis, keepdims=keep))
        add(f"nanquantile {axis} {keep}", np.nanquantile(finite, 0.3, axis=axis, keepdims=keep))
        add(f"quantiles {axis} {keep}", np.quantile(x, [0.1, 0.5, 0.9, 1], axis=axis, keepdims=keep))
        add(f"percentile {axis} {keep}", np.percentile(arrays["int"], 37.5, axis=axis, keepdims=keep))
for method in METHODS:
    # By the later methods NumPy 1.24 looks for elements before the first one at 0 and behind the last one at 1.
    for q in (0.1, 0.25, 0.5, 0.6, 0.75, 0.9) + ((0, 1) if method in METHODS[:5] else ()):
        add(f"quantile {method} {q}", np.quantile(x, q, axis=0, method=method))
add("float quantile", np.quantile(arrays["float"], np.float32(0.3), axis=1).astype(np.float32))
add("median of none", np.median(np.zeros((0, 3)), axis=0))
add("median of infinities", np.median([[1, np.inf], [-np.inf, 2], [-np.inf, np.inf]], axis=1))

# Running sums and products, positions, ranges, counts, moments.
for name, a in arrays.items():
    for axis in (None, 0, 1, -1):
        add(f"cumsum {name} {axis}", np.cumsum(a, axis=axis).astype(np.int64) if name == "byte" else np.cumsum(a, axis=axis))
        p = a % 3 if name not in ("bool", "nan") else a
        add(f"cumprod {name} {axis}", np.cumprod(p, axis=axis).astype(np.int64) if name == "byte" else np.cumprod(p, axis=axis))
        if name in ("nan", "float", "int"):
            add(f"nancumsum {name} {axis}", np.nancumsum(np.where(np.isinf(a), 2, a).astype(a.dtype), axis=axis))
            add(f"nancumprod {name} {axis}", np.nancumprod(np.where(np.isinf(a), 2, a).astype(a.dtype) % 3, axis=axis))
        if name != "nan":
            for f in ("nanargmin", "nanargmax"):
                add(f"{f} {name} {axis}", getattr(np, f)(a, axis=axis))
    for axis in AXES:
        for keep in (False, True):
            add(f"count {name} {axis} {keep}", np.count_nonzero(a, axis=axis, keepdims=keep))
            if name != "bool":
                add(f"ptp {name} {axis} {keep}", np.ptp(a, axis=axis, keepdims=keep))
            if name in ("double", "int"):
                for order in (0, 1, 2, 3, 4):
                    c = a - a.mean(axis=axis, keepdims=True)
                    add(f"moment {name} {axis} {keep} {order}", (c**order).mean(axis=axis, keepdims=keep))
masked = np.where(np.isinf(n), np.nan, n)
for axis in (None, 0, -1):
    for f in ("nanargmin", "nanargmax"):
        if axis != 0:
            add(f"{f} nan {axis}", getattr(np, f)(masked, axis=axis))
spread = ((x - x.mean(axis=1, keepdims=True)) ** 2).sum(axis=1) / 2
add("moment ddof", spread)

path = pathlib.Path(__file__).with_name("golden.json")
path.write_text("{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(g)}" for k, g in golden.items()) + "\n}\n")
