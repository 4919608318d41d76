/**
 * What populations do by themselves: how their rates are distributed, how they wax and wane.
 *
 * <p>The measures are those of the published analysis, doi:10.1101/2023.12.04.569905.
 */
package org.equipoise.analysis.spontaneous;
