"""Computes with NumPy and SciPy what `analyze` should find in ../plot/irregular: python3 make-expected.py > expected.json"""

import json

import h5py
import numpy as np
from scipy.signal import welch

RUN = "../plot/irregular/"
BIN, PAIR_BIN, FANO_BIN = 5, 100, 1000  # steps

with open(RUN + "summary.json") as f:
    summary = json.load(f)
DT, STEPS = summary["dt_ms"], round(summary["duration_ms"] / summary["dt_ms"])


def train_statistics(trains):
    cvs, cv2s, fanos = [], [], []
    for train in trains:
        if len(train) >= 4:
            intervals = np.diff(train)
            cvs.append(intervals.std() / intervals.mean())
            cv2s.append(np.mean(2 * np.abs(np.diff(intervals)) / (intervals[1:] + intervals[:-1])))
        counts = np.histogram(train - 0.5, np.arange(0, STEPS + 1, FANO_BIN))[0]
        if counts.sum():
            fanos.append(counts.var() / counts.mean())
    rates = np.array([len(train) / (STEPS * DT / 1000) for train in trains])
    return {
        "rate/mean": rates.mean(), "rate/sd": rates.std(), "rate/se": rates.std(ddof=1) / np.sqrt(len(rates)),
        "cv_isi/mean": np.mean(cvs), "cv_isi/n": len(cvs), "cv2_isi/mean": np.mean(cv2s), "fano/mean": np.mean(fanos),
        "silent_fraction": np.mean(rates == 0), "spikes": sum(map(len, trains)),
    }


def rate_statistics(trains):
    every = np.concatenate(trains) - 0.5
    ms = np.histogram(every, np.arange(0, STEPS + 1, 10))[0]
    counts = np.histogram(every, np.arange(0, STEPS + 1, BIN))[0].astype(float)
    rate = counts / len(trains) / (BIN * DT / 1000)
    segment = min(2000, len(rate) // 4) // 2 * 2
    frequencies, power = welch(rate, 1000 / (BIN * DT), "hann", segment, segment // 2, detrend="constant",
                               return_onesided=False)
    half = segment // 2 + 1
    mean = counts.mean()
    covariance = [np.mean(counts[lag:] * counts[: len(counts) - lag]) - mean**2 for lag in range(201)]
    return {
        "synchrony": ms.var() / ms.mean(),
        "excess_variance": counts.var() - mean,
        "mean_count": mean,
        "autocorrelation/values": [c / covariance[0] for c in covariance],
        "spectrum/frequencies": np.abs(frequencies[:half]).tolist(),
        "spectrum/power": power[:half].tolist(),
    }


def correlation_statistics(trains):
    edges = np.arange(0, STEPS + 1, PAIR_BIN)
    counts = np.array([np.histogram(train - 0.5, edges)[0] for train in trains])
    counts = counts[counts.var(1) > 0]
    coefficients = np.corrcoef(counts)[np.tril_indices(len(counts), -1)]
    return {"correlation/mean": coefficients.mean(), "correlation/sd": coefficients.std(),
            "correlation/n": len(coefficients)}


expected, network = {}, []
with h5py.File(RUN + "spikes.h5") as f:
    for name, population in summary["populations"].items():
        steps = np.round(f["spikes"][name]["timestamps"][:] / DT).astype(int)
        ids = f["spikes"][name]["node_ids"][:]
        trains = [steps[ids == i] for i in range(population["size"])]
        network += trains
        expected["populations/" + name] = trains
expected["network"] = network
print(json.dumps({
    path: train_statistics(trains) | rate_statistics(trains) | correlation_statistics(trains)
    for path, trains in expected.items()
}, indent=1))
