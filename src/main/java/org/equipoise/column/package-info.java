/**
 * Cortical columns under heterogeneous synaptic homeostasis: the mean-field model of one or two columns with noise, its
 * calibration of inhibition, and trials of spontaneous and evoked activity.
 */
package org.equipoise.column;
