package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextHeapTest {
    @Test
    void equalTextsTakeOnePlace() {
        TextHeap heap = new TextHeap();
        assertThat(heap.add("ms")).isEqualTo(new TextHeap.Entry(2, 1));
        assertThat(heap.add("\u00b5V")).isEqualTo(new TextHeap.Entry(3, 2));
        assertThat(heap.add("ms")).isEqualTo(new TextHeap.Entry(2, 1));
    }

    @Test
    void theEmptyTextTakesNone() {
        TextHeap heap = new TextHeap();
        assertThat(heap.add("")).isEqualTo(new TextHeap.Entry(0, 0));
        assertThat(heap.isEmpty()).isTrue();
    }

    @Test
    void moreTextsThanTheIndexCanTellApartAreRefused() {
        TextHeap heap = new TextHeap();
        for (int i = 0; i < 65_535; i++) {
            heap.add("text " + i);
        }
        assertThat(heap.add("text 65534").index()).isEqualTo(65_535);
        assertThatThrownBy(() -> heap.add("one more"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("more than 65535 different texts in attributes");
    }
}
