/**
 * How well a stimulus can be told from the firing rate of a population: detection (was there a stimulus?) and
 * differentiation (which one?) by classifiers under cross-validation, mutual information, and t and F values.
 *
 * <p>The measures are those of the published analysis, doi:10.1101/2023.12.04.569905. Everything here works on numbers in
 * memory, allocates as it likes and is thread-safe.
 */
package org.equipoise.analysis.information;
