package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
    @ParameterizedTest
    @ValueSource(strings = {"I", "i", "I2", "inh", "Inhibitory", "pop_I", "L4I", "L23i", "L5_inh", "cortexI"})
    void inhibitoryPopulationsAreVermilion(String name) {
        assertThat(Palette.colours(List.of(name))).containsExactly(Palette.INHIBITORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E", "exc", "pyramidal", "multi", "L4E", "input", "neuron"})
    void othersAreBlue(String name) {
        assertThat(Palette.colours(List.of(name))).containsExactly(Palette.EXCITATORY);
    }

    @Test
    void eightPopulationsHaveEightColours() {
        List<String> names = List.of("L23E", "L23I", "L4E", "L4I", "L5E", "L5I", "L6E", "L6I");
        assertThat(Palette.colours(names)).doesNotHaveDuplicates().startsWith(Palette.EXCITATORY, Palette.INHIBITORY);
    }

    @Test
    void populationsBeyondThePaletteRepeatColours() {
        List<Color> colours = Palette.colours(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
        assertThat(colours.subList(0, 7)).doesNotHaveDuplicates();
        assertThat(colours.get(7)).isEqualTo(colours.get(1));
    }
}
