/** The reduced model of decisions of Wong and Wang (2006). */
package org.equipoise.rate.decision;
