/**
 * The figures and tables of a study of cortical columns, from {@code analysis.h5} and the files of trials: those of
 * doi:10.1101/2023.12.04.569905, drawn in our style.
 */
package org.equipoise.plot.columns;
