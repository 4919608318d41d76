/**
 * One pass over the files that a run left, shared by ranks and threads: {@link org.equipoise.analysis.ColumnAnalysis} measures
 * trials of cortical columns, {@link org.equipoise.analysis.SpikingAnalysis} the spikes of a network.
 *
 * <p>The pass is made of items, each of which reads the slices that it needs, measures them with the packages below this one,
 * and leaves a file of {@link org.equipoise.analysis.Tables}. When all are there, rank 0 puts them together.
 */
package org.equipoise.analysis;
