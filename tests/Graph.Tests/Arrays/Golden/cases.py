"""Writes files of cases: calls of public array operations as the C# tests make them, and what NumPy gives. See GoldenCases.cs."""
import pathlib
import warnings

import numpy as np

warnings.simplefilter("ignore")
np.seterr(all="ignore")

NAMES = {"bool": "bool", "uint8": "byte", "int16": "short", "int32": "int", "int64": "long",
         "float32": "float", "float64": "double", "complex128": "Complex"}
TYPES = {v: np.dtype(k) for k, v in NAMES.items()}


def number(value):
    text = repr(float(value)) if not isinstance(value, np.float32) else str(value)
    return text[:-2] if text.endswith(".0") else text


def words(value):
    if value.dtype == bool:
        return "".join("1" if v else "0" for v in value.ravel())
    if value.dtype.kind in "iu":
        return " ".join(str(int(v)) for v in value.ravel())
    if value.dtype.kind == "c":
        return " ".join(f"{number(v.real)},{number(v.imag)}" for v in value.ravel())
    return " ".join(number(v) for v in value.ravel())


def show(value):
    value = np.asarray(value)
    return f"{NAMES[str(value.dtype)]}[{','.join(str(n) for n in value.shape)}] {words(value)}".rstrip()


class Cases:
    def __init__(self, name):
        self.path = pathlib.Path(__file__).with_name(name + ".txt")
        self.lines = [f"# NumPy {np.__version__}, by {name}_cases.py"]

    def input(self, name, value):
        self.lines.append(f"{name} := {show(value)}")
        return np.asarray(value)

    def add(self, call, *expected, tolerance=None, axes=None):
        """A case. Expected: values, or the name of the exception after an exclamation mark."""
        mark = "" if tolerance is None else f" ~{tolerance[0]},{tolerance[1]}"
        mark += "" if axes is None else f" @{','.join(map(str, axes))}"
        text = " ; ".join(e if isinstance(e, str) else show(e) for e in expected)
        self.lines.append(f"{call}{mark} => {text}")

    def write(self):
        self.path.write_text("\n".join(self.lines) + "\n")
        print(f"{self.path.name}: {len(self.lines)} lines, {self.path.stat().st_size // 1024} KiB")
