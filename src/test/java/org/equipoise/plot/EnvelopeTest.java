package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.jfree.data.xy.XYSeries;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    @Test
    void aShortTraceIsKeptWhole() {
        Envelope envelope = new Envelope("v", 10, 20);
        for (int i = 0; i < 100; i++) {
            envelope.add(10 + 0.1 * i, i % 7);
        }
        XYSeries line = envelope.finish();
        assertThat(line.getItemCount()).isEqualTo(100);
        for (int i = 0; i < 100; i++) {
            assertThat(line.getX(i).doubleValue()).isEqualTo(10 + 0.1 * i);
            assertThat(line.getY(i).doubleValue()).isEqualTo(i % 7);
        }
    }

    @Test
    void aLongTraceKeepsItsExtremesInTheirOrder() {
        Envelope envelope = new Envelope("v", 0, 1000);
        for (int i = 0; i < 1_000_000; i++) {
            envelope.add(0.001 * i, i == 123_456 ? 40 : i == 123_457 ? -80 : Math.sin(i));
        }
        XYSeries line = envelope.finish();
        assertThat(line.getItemCount()).isEqualTo(4000);
        assertThat(line.getMaxY()).isEqualTo(40);
        assertThat(line.getMinY()).isEqualTo(-80);
        for (int i = 1; i < line.getItemCount(); i++) {
            assertThat(line.getX(i).doubleValue())
                    .isGreaterThan(line.getX(i - 1).doubleValue());
        }
    }

    @Test
    void nothingGivesAnEmptyLine() {
        assertThat(new Envelope("v", 0, 1).finish().isEmpty()).isTrue();
    }
}
