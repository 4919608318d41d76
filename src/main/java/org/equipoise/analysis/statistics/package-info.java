/** Statistics that several parts of the analysis share. */
package org.equipoise.analysis.statistics;
