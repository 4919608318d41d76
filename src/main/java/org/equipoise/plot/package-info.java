/**
 * Figures of runs, and the report that shows them. A {@code Chapter} reads one kind of results: what a figure shows is gathered
 * from the files first ({@code SpikingRun}, {@code Traces}), then drawn ({@code RasterFigure}, {@code IsiFigure}, {@code
 * TraceFigure}) in one style ({@code Style}, {@code Palette}), then written ({@code FigureWriter}) and put into the {@code
 * Report}.
 */
package org.equipoise.plot;
