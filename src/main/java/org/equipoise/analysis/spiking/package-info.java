/**
 * Statistics of spike trains, taken in one pass over the spikes, and the regime of a network in the terms of Brunel (2000).
 *
 * <p>A study that simulates many networks feeds a {@link org.equipoise.analysis.spiking.PopulationMeter} from the simulation
 * and asks {@link org.equipoise.analysis.spiking.RegimeCriteria}; nothing here knows files.
 */
package org.equipoise.analysis.spiking;
