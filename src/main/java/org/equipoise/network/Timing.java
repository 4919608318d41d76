package org.equipoise.network;

/**
 * Where the time went, in seconds, as the first thread of a rank saw it.
 *
 * @param update neurons and stimuli
 * @param deliver synapses
 * @param exchange packing, sending and waiting for the others
 * @param record digest, statistics and files
 */
public record Timing(double build, double simulate, double update, double deliver, double exchange, double record) {}
