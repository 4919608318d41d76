/**
 * How populations answer a stimulus: the amplitude over many trials, and without noise the rate and the excitation and
 * inhibition behind it.
 *
 * <p>The measures are those of the published analysis, doi:10.1101/2023.12.04.569905.
 */
package org.equipoise.analysis.evoked;
