/** What trials of a network show together: answers to a change of the input, and runs that differ by a spike. */
package org.equipoise.analysis.trials;
