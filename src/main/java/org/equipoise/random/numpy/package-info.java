/** Random streams equal to numpy's, so that a trial of a published Python script is the same trial here. */
package org.equipoise.random.numpy;
