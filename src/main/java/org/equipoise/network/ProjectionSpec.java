package org.equipoise.network;

import java.util.Optional;
import org.equipoise.random.Distribution;

/**
 * The synapses from one population to another (or the same).
 *
 * @param source name of the population that sends
 * @param target name of the population that receives
 * @param rule which pairs are connected
 * @param allowAutapses whether a neuron may connect to itself
 * @param allowMultapses whether a pair may have more than one synapse
 * @param weight weight of each synapse, in the receptor's unit (mV or pA)
 * @param delay delay of each synapse in ms, rounded to a multiple of dt
 * @param receptor the target's receptor; empty: the model chooses by the sign of the weight
 */
public record ProjectionSpec(
        String source,
        String target,
        Rule rule,
        boolean allowAutapses,
        boolean allowMultapses,
        Distribution weight,
        Distribution delay,
        Optional<String> receptor) {}
