/** The continuous attractor network of Wu, Hamaguchi and Amari (2008) on a ring or a sheet. */
package org.equipoise.rate.attractor;
