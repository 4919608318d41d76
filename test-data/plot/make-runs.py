"""Makes two runs as h5py writes SONATA files (unsigned ids, an enum, units): irregular/ and silent/, the same without spikes.

Population E: 40 neurons with gamma intervals (shape 4, mean 50 ms), I: 10 neurons (shape 1, mean 30 ms), refractory for
2 ms, 500 ms at 0.1 ms. V_m of three E neurons: 15 mV + 5 mV sin(2 pi t / 100 ms + k).
"""

import json

import h5py
import numpy as np

DT, DURATION = 0.1, 500.0
POPULATIONS = (("E", 40, 4, 50.0), ("I", 10, 1, 30.0))
SORTING = h5py.enum_dtype({"none": 0, "by_id": 1, "by_time": 2}, basetype="u1")
rng = np.random.default_rng(1)


def spikes(size, shape, mean):
    steps = np.round((2 + rng.gamma(shape, (mean - 2) / shape, (size, 60))).cumsum(1) / DT)
    ids = np.broadcast_to(np.arange(size)[:, None], steps.shape)
    keep = steps <= round(DURATION / DT)
    steps, ids = steps[keep], ids[keep]
    order = np.lexsort((ids, steps))
    return steps[order] * DT, ids[order].astype("u8")


def make(directory, active):
    summary = {"model": "network", "dt_ms": DT, "duration_ms": DURATION, "populations": {}}
    with h5py.File(directory + "/spikes.h5", "w") as f:
        for name, size, shape, mean in POPULATIONS:
            times, ids = spikes(size, shape, mean) if active else (np.empty(0), np.empty(0, "u8"))
            group = f.create_group("spikes/" + name)
            group.attrs.create("sorting", 2, dtype=SORTING)
            group["timestamps"] = times
            group["timestamps"].attrs["units"] = "ms"
            group["node_ids"] = ids
            rate = len(times) / size / DURATION * 1000
            summary["populations"][name] = {"size": size, "spikes": len(times), "rate_hz": rate}
    with open(directory + "/summary.json", "w") as f:
        json.dump(summary, f, indent=2)
        f.write("\n")


make("irregular", True)
make("silent", False)

with h5py.File("irregular/traces.h5", "w") as f:
    t = np.arange(0, DURATION, 1.0)
    group = f.create_group("report/E")
    group.attrs["population"] = "E"
    group.attrs["variable"] = "V_m"
    group["data"] = np.stack([15 + 5 * np.sin(2 * np.pi * t / 100 + k) for k in range(3)], 1).astype("f4")
    group["data"].attrs["units"] = "mV"
    group["mapping/time"] = np.array([0, DURATION, 1.0])
    group["mapping/node_ids"] = np.array([4, 17, 33], "u8")
