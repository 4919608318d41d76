/**
 * Figures of runs. What a figure shows is gathered from the files first ({@code SpikingRun}, {@code Traces}), then drawn
 * ({@code RasterFigure}, {@code IsiFigure}, {@code TraceFigure}) in one style ({@code Style}, {@code Palette}), then
 * written ({@code FigureWriter}).
 */
package org.equipoise.plot;
