package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BindingTest {
    @Test
    void readsTheProcessorsThatTheProcessMayUse() {
        List<String> status = List.of("Name:\tjava", "Cpus_allowed:\tff", "Cpus_allowed_list:\t0-2,5,8-9");

        assertThat(Binding.allowed(status)).containsExactly(0, 1, 2, 5, 8, 9);
    }

    @Test
    void givesEveryRankProcessorsOfItsOwnAndLeavesNoneOver() {
        List<Integer> processors = List.of(0, 1, 2, 5, 8, 9, 10);

        assertThat(Binding.share(processors, 0, 3)).isEqualTo("0,1");
        assertThat(Binding.share(processors, 1, 3)).isEqualTo("2,5");
        assertThat(Binding.share(processors, 2, 3)).isEqualTo("8,9,10");
    }

    @Test
    void bindsNothingWhereThereIsNoProcessorForEveryRank() throws Exception {
        assertThat(Binding.of(100_000)).isEmpty();
    }

    @Test
    void bindsNothingForOneRank() throws Exception {
        assertThat(Binding.of(1)).isEmpty();
    }
}
