"""Transfer functions from parabolic cylinder functions with 40 digits: python3 make-transfer.py > transfer.csv

tau_m = 20 ms, V_th = 20 mV; rate answers to modulations of mu (Hz/mV) and sigma^2 (Hz/mV^2), real and imaginary parts.
x = (V - mu) sqrt(2)/sigma + alpha/sqrt(2) sqrt(tau_syn/tau_m); y = exp(x^2/4) U(i w tau_m - 1/2, -x), derivatives by mpmath.
Formulas: src/site/markdown/theory.md. With tau_syn, a change of sigma moves threshold and reset by alpha/2 sqrt(tau_syn/tau_m).
"""

from mpmath import diff, erfc, exp, expj, mp, mpc, mpf, pcfu, pi, quad, sqrt, zeta

mp.dps = 40
TAU, THETA = mpf(20), mpf(20)
ALPHA = sqrt(2) * abs(zeta(mpf(1) / 2))


def transfer(reset, t_ref, tau_syn, mu, sigma, hz):
    shift = ALPHA / 2 * sqrt(tau_syn / TAU)
    bounds = [(v - mu) / sigma + shift for v in (reset, THETA)]
    rate = 1 / (t_ref + TAU * sqrt(pi) * quad(lambda u: exp(u**2) * erfc(-u), bounds))
    r, th = (sqrt(2) * b for b in bounds)
    w = 2 * pi * hz / 1000
    a = mpc(-0.5, w * TAU)

    def y(x):
        return exp(x**2 / 4) * pcfu(a, -x)

    def slope(x):
        return diff(y, x)

    def second(x):
        return x * slope(x) + mpc(0, w * TAU) * y(x)

    common = rate / (y(th) - expj(-w * t_ref) * y(r))
    by_mu = sqrt(2) / sigma * common / mpc(1, w * TAU) * (slope(th) - slope(r))
    by_variance = common / sigma**2 / mpc(2, w * TAU) * (second(th) - second(r)) - shift / (2 * sigma) * by_mu
    return 1000 * by_mu, 1000 * by_variance


print("v_reset,t_ref,tau_syn,mu,sigma,hz,mu_real,mu_imaginary,variance_real,variance_imaginary")
for reset, t_ref, tau_syn in ((0, 2, 0), (10, 2, 0), (10, 0, mpf("0.5"))):
    for mu, sigma in ((15, 5), (24, 5), (10, 2), (22, 1), (-20, 8), (30, 12)):
        for hz in (mpf("0.1"), 1, 10, 50, 180, 1000):
            by_mu, by_variance = transfer(reset, t_ref, tau_syn, mu, sigma, hz)
            numbers = (by_mu.real, by_mu.imag, by_variance.real, by_variance.imag)
            print(",".join(map(str, map(float, (reset, t_ref, tau_syn, mu, sigma, hz)))), end=",")
            print(",".join(mp.nstr(n, 17) for n in numbers))
