/**
 * What mean-field theory says of networks of leaky integrate-and-fire neurons: rates, irregularity, fixed points. Works on
 * records of its own; knows no configuration and no simulation. Times in ms, potentials in mV, rates in 1/ms.
 */
package org.equipoise.theory;
