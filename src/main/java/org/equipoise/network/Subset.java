package org.equipoise.network;

/** Some of the units of a population. */
public sealed interface Subset permits Sector, Selection {

    /** Whether it has the unit at this place of a population of so many. */
    boolean contains(int place, int population);
}
