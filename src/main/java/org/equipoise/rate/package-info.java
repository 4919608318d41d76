/** Models of firing rates: continuous attractors and a reduced model of decisions. */
package org.equipoise.rate;
