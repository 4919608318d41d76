package org.equipoise.experiment;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * When checkpoints of a run are written.
 *
 * @param every time of the clock on the wall between two of them
 * @param breakOff whether the run is to be broken off at a checkpoint now; asked again and again, on every rank
 */
public record CheckpointSettings(Duration every, BooleanSupplier breakOff) {}
