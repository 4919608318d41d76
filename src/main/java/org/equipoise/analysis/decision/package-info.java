/** Decisions between alternatives. */
package org.equipoise.analysis.decision;
