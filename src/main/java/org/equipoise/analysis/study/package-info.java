/** What the points of a study show together. */
package org.equipoise.analysis.study;
