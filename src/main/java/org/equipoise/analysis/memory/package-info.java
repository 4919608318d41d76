/** Memories as positions of a bump of activity. */
package org.equipoise.analysis.memory;
