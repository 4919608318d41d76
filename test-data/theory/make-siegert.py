#!/usr/bin/env python3
"""Makes siegert.csv and cv.csv: rates and CVs of leaky integrate-and-fire neurons under white noise, by quadrature of
Siegert's and Brunel's integrals as they stand with 60 digits (mpmath, Debian: python3-mpmath). Takes some minutes.

    python3 make-siegert.py
"""
import csv

from mpmath import erfc, erfi, exp, mp, mpf, pi, quad, sqrt, zeta

mp.dps = 60
SMALLEST = mpf(10) ** -290  # Hz: below, the table has 0


def panels(low, high):
    """Points between which an integrand is smooth that grows as exp(x^2) above 0 and falls slowly below. Where it is
    below 1e-70 of its value at the upper end it is left out."""
    points = {low, high}
    point = mpf(1)
    while -point > low and high < 13:
        points.add(-point)
        point *= 2
    point = mpf(0)
    while point < high:
        points.add(point)
        point += 3 / (1 + point)
    kept = sorted(p for p in points if low <= p <= high)
    while high > 0 and len(kept) > 2 and high**2 - kept[1] ** 2 * (kept[1] > 0) > 165:
        kept.pop(0)
    return kept


def scaled(x):
    """exp(x^2) (1 + erf(x))."""
    return exp(x * x) * erfc(-x)


def bounds(mu, sigma, v_th, v_reset, tau_syn, tau_m):
    shift = sqrt(mpf(2)) * abs(zeta(mpf(1) / 2)) / 2 * sqrt(mpf(tau_syn) / mpf(tau_m))
    return [(mpf(v) - mpf(mu)) / mpf(sigma) + shift for v in (v_reset, v_th)]


def rate(tau_m, t_ref, v_th, v_reset, mu, sigma, tau_syn):
    low, high = bounds(mu, sigma, v_th, v_reset, tau_syn, tau_m)
    if high > 30:
        return mpf(0)
    integral = quad(scaled, panels(low, high), method="gauss-legendre")
    result = 1000 / (mpf(t_ref) + mpf(tau_m) * sqrt(pi) * integral)
    return result if result >= SMALLEST else mpf(0)


def cv(tau_m, t_ref, v_th, v_reset, mu, sigma):
    """Brunel (2000), appendix; the order of integration is changed, so that one of the integrals is erfi."""
    low, high = bounds(mu, sigma, v_th, v_reset, 0, tau_m)

    def integrand(z):
        return exp(z * z) * erfc(-z) ** 2 * sqrt(pi) / 2 * (erfi(high) - erfi(max(z, low)))

    # The integrand falls as exp(-z^2) below the smaller of 0 and the lower bound.
    points = {p for p in panels(min(low, mpf(0)) - 13, high)} | {low}
    double = quad(integrand, sorted(points), method="gauss-legendre")
    r = rate(tau_m, t_ref, v_th, v_reset, mu, sigma, 0) / 1000
    return sqrt(2 * pi * double) * r * mpf(tau_m)


def main():
    relative = [-5, -2, -1, 0, 0.5, 0.9, 0.99, 0.999999, 0.99999999, 1, 1.00000001, 1.000001, 1.01, 1.2, 2, 5, 20]
    sigmas = [1e-6, 1e-5, 1e-3, 0.05, 0.3, 1, 2.5, 5, 10, 20, 50, 100, 200]
    rows = [(20, 2, 20, 0, 20 * m, s, 0) for m in relative for s in sigmas]
    rows += [(20, 0, 20, 10, 20 * m, s, 0) for m in relative[::2] for s in sigmas[::2]]
    rows += [(10, 0.5, -50, -65, -65 + 15 * m, s, 0.5) for m in relative[1::2] for s in sigmas[1::2]]
    rows += [(10, 2, 20, 19.999, 20 * m, s, 5) for m in relative[::3] for s in sigmas[::3]]
    # The border of what a double can hold, and where the noise of the threshold's two sides is comparable.
    rows += [(20, 2, 20, 0, 20 - y, 1, 0) for y in (24, 25, 25.5, 25.8, 25.9, 26, 27)]
    with open("siegert.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow("tau_m_ms t_ref_ms v_th_mV v_reset_mV mu_mV sigma_mV tau_syn_ms rate_hz".split())
        for row in rows:
            out.writerow([repr(float(v)) for v in row] + [mp.nstr(rate(*row), 50)])
    rows = [(20, 2, 20, 0, mu, s) for mu in (-10, 10, 15, 19.5, 20, 20.5, 24, 60) for s in (0.5, 3, 10)]
    rows = [row for row in rows if (row[2] - row[4]) / row[5] <= 8]
    rows += [(20, 2, 20, 10, mu, 5) for mu in (10, 19, 24)]
    with open("cv.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow("tau_m_ms t_ref_ms v_th_mV v_reset_mV mu_mV sigma_mV cv".split())
        for row in rows:
            out.writerow([repr(float(v)) for v in row] + [mp.nstr(cv(*row), 15)])


if __name__ == "__main__":
    main()
