/**
 * Physical quantities of neuroscience, and arithmetic expressions over them.
 *
 * <p>Everything is held in one coherent set of units, so that numbers can be combined without conversion: ms, mV, pA,
 * and from them pF = pA ms/mV, nS = pA/mV, GOhm = mV/pA and 1/ms.
 */
package org.equipoise.units;
