package org.equipoise.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Colours of populations that readers with any kind of colour vision tell apart (Okabe and Ito 2008, Color Universal
 * Design): the first excitatory population is blue, the first inhibitory one vermilion, others follow in a fixed order.
 */
public final class Palette {
    /** The first excitatory population. */
    public static final Color EXCITATORY = new Color(0x0072B2);
    /** The first inhibitory population. */
    public static final Color INHIBITORY = new Color(0xD55E00);

    private static final List<Color> OTHERS = List.of(
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0x56B4E9),
            new Color(0xE69F00),
            new Color(0x000000),
            new Color(0x999999));

    /** I, I2, inh, pop_I, L4I, L2_3i, inhibitory ... */
    private static final Pattern NAMED_INHIBITORY =
            Pattern.compile("(?i:inh.*|.*[^a-z]inh.*|i\\d*|.*[^a-z]i\\d*)|.*I\\d*");

    private Palette() {}

    /** So many colours, all different up to eight; after that they repeat. */
    public static List<Color> different(int count) {
        List<Color> colours = new ArrayList<>(List.of(EXCITATORY, INHIBITORY));
        colours.addAll(OTHERS);
        return IntStream.range(0, count)
                .mapToObj(i -> colours.get(i % colours.size()))
                .toList();
    }

    /** One colour a population, in the order of the names; after eight they repeat. */
    public static List<Color> colours(List<String> names) {
        List<Color> colours = new ArrayList<>();
        int others = 0;
        for (String name : names) {
            Color own = NAMED_INHIBITORY.matcher(name).matches() ? INHIBITORY : EXCITATORY;
            colours.add(colours.contains(own) ? OTHERS.get(others++ % OTHERS.size()) : own);
        }
        return colours;
    }
}
