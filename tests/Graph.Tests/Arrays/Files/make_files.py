"""Writes Golden/: small arrays in files as NumPy and dask.array write them. Run it with a Python that has both."""
import pathlib
import shutil

import dask.array as da
import numpy as np

folder = pathlib.Path(__file__).with_name("Golden")
shutil.rmtree(folder, ignore_errors=True)
folder.mkdir()
types = {"b1": bool, "u1": np.uint8, "i2": np.int16, "i4": np.int32, "i8": np.int64, "f4": np.float32, "f8": np.float64, "c16": complex}


def sample(dtype):
    """The values of FileSamples.Value."""
    n = (np.arange(24) * 37 % 61) - 30
    if dtype is bool:
        values = n % 2 == 0
    elif dtype is complex:
        values = n / 4 + 1j * (n + 1)
    elif np.dtype(dtype).kind == "f":
        values = (n / 4).astype(dtype)
    else:
        values = n.astype(dtype)
    return values.reshape(2, 3, 4)


for name, dtype in types.items():
    a = sample(dtype)
    np.save(folder / f"{name}.npy", a)
    np.save(folder / f"{name}-fortran.npy", np.asfortranarray(a))
    if a.dtype.itemsize > 1:
        np.save(folder / f"{name}-big.npy", a.astype(a.dtype.newbyteorder(">")))
        np.save(folder / f"{name}-fortran-big.npy", np.asfortranarray(a.astype(a.dtype.newbyteorder(">"))))
for version in (2, 3):
    with open(folder / f"version{version}.npy", "wb") as file:
        np.lib.format.write_array(file, sample(np.float64), version=(version, 0))
np.save(folder / "empty.npy", np.zeros((0, 3)))
np.save(folder / "single.npy", np.float64(2.5))
np.save(folder / "vector.npy", np.arange(1000, dtype=np.int32))
np.save(folder / "half.npy", np.zeros(3, np.float16))
np.save(folder / "text.npy", np.array(["ab", "c"]))
np.save(folder / "records.npy", np.zeros(2, [("a", "f8"), ("b", "i4")]))
special = np.array([np.nan, np.inf, -np.inf, -0.0, 5e-324, 1.7976931348623157e308])
np.save(folder / "special.npy", special)
(folder / "raw-big.bin").write_bytes(b"head" + sample(np.int16).astype(">i2").tobytes())
da.to_npy_stack(str(folder / "stack"), da.from_array(sample(np.float64), chunks=((2,), (1, 2), (3, 1))), axis=1)
