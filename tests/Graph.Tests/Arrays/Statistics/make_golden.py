"""Makes golden.json: what NumPy gives for the inputs of StatisticsTests and FourierTests."""
import json
import pathlib

import numpy as np

out = {}


def put(name, value):
    a = np.asarray(value)
    if a.dtype.kind == "c":
        flat = np.stack([a.real, a.imag], -1).ravel()
    else:
        flat = a.ravel().astype(float)
    out[name] = {"shape": list(a.shape), "values": [repr(float(v)) for v in flat]}


k = np.arange(60)
x = (((k * 37) % 61) - 30) / 4.0
x = x.reshape(5, 12)
i = (k * 17) % 23
n = x.copy()
n[1, 3] = n[4, 7] = np.nan
w = (k % 7 + 1) / 2.0
edges = [-6.0, -2.0, -1.5, 3.0, 7.5]

put("histogram_range", np.histogram(x, bins=7, range=(-5, 6))[0])
put("histogram_range_edges", np.histogram(x, bins=7, range=(-5, 6))[1])
put("histogram_auto", np.histogram(x, bins=9)[0])
put("histogram_auto_edges", np.histogram(x, bins=9)[1])
put("histogram_edges", np.histogram(x, bins=edges)[0])
put("histogram_nan", np.histogram(n, bins=edges)[0])
put("histogram_weights", np.histogram(x, bins=edges, weights=w.reshape(5, 12))[0])
put("histogram_density", np.histogram(x, bins=edges, density=True)[0])
put("histogramdd", np.histogramdd(x.reshape(30, 2), bins=[np.array(edges), np.array([-8.0, 0.0, 2.0, 8.0])])[0])
put("histogram2d", np.histogram2d(x[0], x[1], bins=[np.array(edges), np.array([-8.0, 0.0, 2.0, 8.0])])[0])
put("bincount", np.bincount(i))
put("bincount_min", np.bincount(i, minlength=30))
put("bincount_weights", np.bincount(i, weights=w))
put("digitize", np.digitize(x, edges))
put("digitize_right", np.digitize(x, edges, right=True))
put("digitize_down", np.digitize(x, edges[::-1]))
put("digitize_down_right", np.digitize(x, edges[::-1], right=True))
put("digitize_nan", np.digitize(n, edges))
put("searchsorted", np.searchsorted(np.sort(i), i.reshape(5, 12)))
put("searchsorted_right", np.searchsorted(np.sort(i), i.reshape(5, 12), side="right"))
put("isin", np.isin(i.reshape(5, 12), [3, 5, 22, 99]))
put("isin_not", np.isin(n, [n[0, 0], np.nan], invert=True))
u, c = np.unique(i, return_counts=True)
put("unique", u)
put("unique_counts", c)
u, c = np.unique(n, return_counts=True)
put("unique_nan", u)
put("unique_nan_counts", c)
put("cov", np.cov(x))
put("cov_columns", np.cov(x, rowvar=False, ddof=0))
put("cov_vector", np.atleast_1d(np.cov(x[0])))
put("corrcoef", np.corrcoef(x))
put("average", np.average(x, weights=w.reshape(5, 12)))
put("average_0", np.average(x, weights=[1.0, 2.0, 0.5, 3.0, 1.5], axis=0))
put("average_1", np.average(x, weights=w.reshape(5, 12), axis=1))
put("gradient_0", np.gradient(x, 0.5, axis=0))
put("gradient_1", np.gradient(x, axis=1))
put("diff", np.diff(x))
put("diff_2_0", np.diff(x, n=2, axis=0))
put("diff_bool", np.diff(x > 0))
put("tril", np.tril(x, 2))
put("tril_neg", np.tril(x, -1))
put("triu", np.triu(x, 3))
put("triu_3d", np.triu(x.reshape(3, 4, 5), -1))

z = x + 1j * x[:, ::-1] / 3
put("fft", np.fft.fft(z))
put("fft_0", np.fft.fft(x, axis=0))
put("fft_n", np.fft.fft(x, n=7, axis=1))
put("fft_pad", np.fft.fft(x, n=16, axis=1))
put("ifft", np.fft.ifft(z, axis=-1))
put("rfft", np.fft.rfft(x))
put("rfft_odd", np.fft.rfft(x, axis=0))
put("irfft", np.fft.irfft(z))
put("irfft_odd", np.fft.irfft(z, n=9))
put("fft2", np.fft.fft2(z))
put("ifft2", np.fft.ifft2(z))
put("fftn", np.fft.fftn(x.reshape(3, 4, 5)))
put("rfftn", np.fft.rfftn(x))
put("irfftn", np.fft.irfftn(z))
put("hfft", np.fft.hfft(z))
put("ihfft", np.fft.ihfft(x))
put("fftshift", np.fft.fftshift(x))
put("ifftshift", np.fft.ifftshift(x, axes=[0]))
put("fftfreq", np.fft.fftfreq(9, 0.25))
put("rfftfreq", np.fft.rfftfreq(10, 0.1))

path = pathlib.Path(__file__).with_name("golden.json")
path.write_text(json.dumps(out, indent=None, separators=(",", ":")).replace('},"', '},\n"') + "\n")
