"""Fourier transforms; see cases.py."""
import numpy as np

from cases import Cases

cases = Cases("fourier")
k = np.arange(24)
x = cases.input("x", ((k * 37 % 61 - 30) / 4.0).reshape(4, 2, 3))
z = cases.input("z", x + 1j * ((k * 17 % 23 - 11) / 2.0).reshape(4, 2, 3))
i = cases.input("i", (k * 17 % 23 - 11).astype(np.int32).reshape(4, 2, 3))
f = cases.input("f", x.astype(np.float32))
b = cases.input("b", x > 0)
g = cases.input("g", np.where(k == 7, np.nan, k).reshape(2, 12))
NEAR = ("1e-14", "1e-12")
for name, value in {"x": x, "z": z, "i": i, "f": f, "b": b}.items():
    value = value.astype(np.float64) if value.dtype.kind == "f" else value
    for axis in (0, 1, -1):
        for n in ("null", 1, 2, 7):
            size = None if n == "null" else n
            for call, function in (("Fft", np.fft.fft), ("Ifft", np.fft.ifft), ("Rfft", np.fft.rfft), ("Irfft", np.fft.irfft), ("Hfft", np.fft.hfft), ("Ihfft", np.fft.ihfft)):
                if name not in "xz" and (axis != -1 or n not in ("null", 7) or call[0] in "H" or call == "Ihfft"):
                    continue
                if call == "Rfft" and name == "z":
                    if n == "null":
                        cases.add(f"Rfft(z, null, {axis})", "!NotSupportedException", axes=[axis])
                    continue
                if call == "Hfft" and name != "z" or call == "Ihfft" and name == "z":
                    continue
                cases.add(f"{call}({name}, {n}, {axis})", function(value, size, axis), tolerance=NEAR, axes=[axis])
    for call, function in (("Fft2", np.fft.fft2), ("Ifft2", np.fft.ifft2), ("Rfft2", np.fft.rfft2), ("Irfft2", np.fft.irfft2)):
        if not (call == "Rfft2" and name == "z"):
            cases.add(f"{call}({name})", function(value), tolerance=NEAR, axes=[-2, -1])
    for call, function in (("FftN", np.fft.fftn), ("IfftN", np.fft.ifftn), ("RfftN", np.fft.rfftn), ("IrfftN", np.fft.irfftn)):
        if call == "RfftN" and name == "z":
            continue
        cases.add(f"{call}({name})", function(value), tolerance=NEAR, axes=[0, 1, 2])
        for axes in ([0], [0, 2], [2, 1]):
            cases.add(f"{call}({name}, {axes})", function(value, axes=axes), tolerance=NEAR, axes=axes)
    for call, function in (("FftShift", np.fft.fftshift), ("IfftShift", np.fft.ifftshift)):
        cases.add(f"{call}({name})", function(f if name == "f" else value))
        cases.add(f"{call}({name}, [0])", function(f if name == "f" else value, axes=[0]))
        cases.add(f"{call}({name}, [-1, 1])", function(f if name == "f" else value, axes=[-1, 1]))
for norm in ("Backward", "Ortho", "Forward"):
    own = {"norm": norm.lower()}
    for call, function, name, value in (("Fft", np.fft.fft, "x", x), ("Ifft", np.fft.ifft, "z", z), ("Rfft", np.fft.rfft, "x", x), ("Irfft", np.fft.irfft, "z", z),
                                        ("Hfft", np.fft.hfft, "z", z), ("Ihfft", np.fft.ihfft, "x", x)):
        cases.add(f"{call}({name}, 5, 0, {norm})", function(value, 5, 0, **own), tolerance=NEAR, axes=[0])
        if call in ("Fft", "Ifft", "Rfft", "Irfft"):
            cases.add(f"{call}2({name}, {norm})", getattr(np.fft, call.lower() + "2")(value, **own), tolerance=NEAR, axes=[-2, -1])
            cases.add(f"{call}N({name}, [0, 2], {norm})", getattr(np.fft, call.lower() + "n")(value, axes=[0, 2], **own), tolerance=NEAR, axes=[0, 2])
            cases.add(f"{call}N({name}, null, {norm})", getattr(np.fft, call.lower() + "n")(value, **own), tolerance=NEAR, axes=[0, 1, 2])
cases.add("Fft(g)", np.fft.fft(g), axes=[1], tolerance=NEAR)
# Lengths with large prime factors, powers of two and products.
for n in (1, 2, 3, 8, 13, 97):
    v = cases.input(f"v{n}", np.sin(np.arange(n) ** 2 / 7.0))
    cases.add(f"Fft(v{n})", np.fft.fft(v), axes=[0], tolerance=("1e-13", "1e-12"))
    cases.add(f"Rfft(v{n})", np.fft.rfft(v), axes=[0], tolerance=("1e-13", "1e-12"))
    for d in ("1", "0.25"):
        cases.add(f"FftFreq({n}, {d})", np.fft.fftfreq(n, float(d)), tolerance=("2e-16", "0"))
        cases.add(f"RfftFreq({n}, {d}, chunks: 2)", np.fft.rfftfreq(n, float(d)), tolerance=("2e-16", "0"))
cases.add("Fft(x, 0)", "!ArgumentException", axes=[-1])
cases.add("Fft(x, null, 3)", "!ArgumentOutOfRangeException")
cases.write()
