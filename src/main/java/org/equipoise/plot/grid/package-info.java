/** Figures and tables of studies: a network at the points of a grid, from {@code study.json}. */
package org.equipoise.plot.grid;
