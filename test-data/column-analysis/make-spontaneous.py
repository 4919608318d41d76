"""Makes spontaneous.h5: rates in Hz of three trials of one column in NREM sleep, and what numpy makes of them.

Takes a file with trial 0 at 0.1 ms and trials 0 to 2 at 1 ms from the published scripts. The measures are computed
here in the plainest way, one trial a row.
"""

import sys

import h5py
import numpy as np


def power(x, fs):
    window, hop = int(2 * fs), int(0.2 * fs)
    taper = np.sin(np.pi * np.arange(window) / window) ** 2
    rows = []
    for start in range(0, len(x) - window + 1, hop):
        part = x[start : start + window]
        rows.append(np.abs(np.fft.rfft((part - part.mean()) * taper)) ** 2 / (window * fs))
        rows[-1][1:] *= 2
    return np.array(rows)


def measure(group, traces, fs):
    group["rates"] = traces
    group["histogram"] = [np.histogram(x, np.arange(31))[0] * 100 / len(x) for x in traces]
    step, lags = int(fs / 1000), len(traces[0]) // 2
    full = [np.correlate(x - x.mean(), x - x.mean(), "full")[len(x) - 1 :] / (x.var() * len(x)) for x in traces]
    group["autocorrelation"] = [c[:lags:step] for c in full]
    powers = [power(x, fs) for x in traces]
    sums = [p.sum(0) for p in powers]
    group["log10_spectrogram"] = [np.log10(p[:, :201]).ravel() for p in powers]
    group["log10_spectrum"] = [np.log10(s[:201]) for s in sums]
    bands = ((1, 2), (3, 8), (9, 14), (15, 26), (27, 60), (61, len(sums[0]) - 1))
    group["relative_power"] = [[s[a : b + 1].sum() / s[1:].sum() for a, b in bands] for s in sums]
    group["log10_high_low"] = [[np.log10(s[61:].sum() / s[1:9].sum())] for s in sums]
    group["rate_mean"] = [[x.mean()] for x in traces]
    group["rate_sd"] = [[x.std()] for x in traces]
    group["up_fraction"] = [[(x > 10).mean()] for x in traces]
    turns = [np.diff((x > 10).astype(int)) for x in traces]
    group["up_onsets"] = [[(t == 1).sum()] for t in turns]
    group["down_onsets"] = [[(t == -1).sum()] for t in turns]
    up, down = [], []
    for t in turns:
        at = np.flatnonzero(t)
        for i, j in zip(at, at[1:]):
            (up if t[i] == 1 else down).append((j - i) * 1000 / fs)
    group["up_duration"] = [[d] for d in up]
    group["down_duration"] = [[d] for d in down]
    for name in list(group):
        values = np.array(group[name], dtype=float)
        del group[name]
        group.create_dataset(name, data=values, compression="gzip", compression_opts=9, shuffle=True)


with h5py.File(sys.argv[1]) as source, h5py.File("spontaneous.h5", "w") as file:
    measure(file.create_group("every_0.1_ms"), source["trial0_pyr_Hz_full_0.1ms"][:][None], 10000)
    measure(file.create_group("every_1_ms"), source["pyr_Hz_1ms"][:], 1000)
