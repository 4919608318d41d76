package org.equipoise.theory;

/**
 * A projection in the terms of linear response.
 *
 * @param target number of the population that receives
 * @param source number of the population that sends; from the number of populations on, a population of Poisson sources
 * @param input at a rate of 1/ms of the source
 * @param kernel delay and synaptic filter
 */
public record Coupling(int target, int source, Input input, Kernel kernel) {}
