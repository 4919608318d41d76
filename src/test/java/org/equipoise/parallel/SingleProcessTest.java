package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SingleProcessTest {

    @Test
    void everyOperationIsThatOfOneRank() {
        try (Communicator alone = new SingleProcess()) {
            assertThat(alone.size()).isOne();
            Collectives.check(alone);
            Collectives.check(alone.split(3));
        }
    }
}
