package org.equipoise.experiment;

/**
 * A part of an experiment that can be run by itself, and how much of it is there.
 *
 * @param name as {@code --only} takes it
 * @param block the block of the published study that it belongs to, from 1; 1 if the experiment is no such study
 * @param needs the part that its calibration is estimated from; empty if it needs none
 * @param done how many of its files are there
 * @param files how many it has
 */
public record WorkPart(String name, int block, String needs, int done, int files) {}
