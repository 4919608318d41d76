package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlurmStepTest {
    /** What Slurm 22.05 gave to task 3 of srun -n 5 --cpus-per-task 2 on three nodes, as far as it counts. */
    private static final Map<String, String> TASK = Map.of(
            "SLURM_JOB_ID", "17",
            "SLURM_STEP_ID", "2",
            "SLURM_RESTART_COUNT", "1",
            "SLURM_PROCID", "3",
            "SLURM_STEP_NUM_TASKS", "5",
            "SLURM_STEP_TASKS_PER_NODE", "2(x2),1",
            "SLURM_STEP_NODELIST", "n[1-3]",
            "SLURM_NODEID", "1",
            "SLURM_CPUS_PER_TASK", "2",
            "SLURM_SUBMIT_DIR", "/");

    @Test
    void aTaskKnowsItsRankAndItsShare() {
        SlurmStep step = SlurmStep.of(TASK).orElseThrow();
        assertThat(step.job()).isEqualTo("17.2.1");
        assertThat(step.rank()).isEqualTo(3);
        assertThat(step.tasks()).isEqualTo(5);
        assertThat(step.processors()).isEqualTo(2);
        assertThat(step.megabytes()).isZero();
        assertThat(step.nodes()).containsExactly("n1", "n1", "n2", "n2", "n3");
        assertThat(step.directory()).isEqualTo(Path.of("/"));
    }

    @Test
    void theBatchScriptItselfIsNoTask() {
        assertThat(SlurmStep.of(Map.of("SLURM_JOB_ID", "17", "SLURM_PROCID", "0", "SLURM_NTASKS", "4")))
                .isEmpty();
    }

    @Test
    void withoutAWishThereIsOneProcessor() {
        assertThat(with("SLURM_CPUS_PER_TASK", null).processors()).isEqualTo(1);
    }

    @Test
    void memoryIsThatOfTheTask() {
        assertThat(with("SLURM_MEM_PER_NODE", "4000").megabytes()).isEqualTo(2000);
        assertThat(with("SLURM_MEM_PER_CPU", "700").megabytes()).isEqualTo(1400);
    }

    @Test
    void whereTasksAreDealtInTurnTheirNodesAreNotGuessed() {
        assertThat(with("SLURM_DISTRIBUTION", "cyclic").nodes()).isEmpty();
    }

    @Test
    void listsOfSlurmAreRead() {
        assertThat(SlurmStep.counts("2(x3),1")).containsExactly(2, 2, 2, 1);
        assertThat(SlurmStep.names("n[08-10,12],login,gpu-[1]-ib"))
                .containsExactly("n08", "n09", "n10", "n12", "login", "gpu-1-ib");
        assertThat(SlurmStep.names("")).isEqualTo(List.of());
    }

    @Test
    void lessThanWasAskedForIsAMistake() {
        SlurmStep step = with("SLURM_MEM_PER_NODE", "4000");
        assertThat(step.mismatch(2, 2000)).isEmpty();
        assertThat(step.mismatch(4, 1400)).isEmpty();
        assertThat(step.mismatch(1, 1400))
                .contains("the job has 2 processors for each task, but this process may use 1: start it by srun"
                        + " --cpus-per-task=2");
        assertThat(step.mismatch(2, 2001))
                .contains(
                        "the job has 2000 MB for each task, but Java may use 2001 MB: leave out -Xmx, or ask Slurm for"
                                + " more by --mem or --mem-per-cpu");
        assertThat(with("SLURM_MEM_PER_NODE", null).mismatch(2, 100_000)).isEmpty();
    }

    private static SlurmStep with(String variable, String value) {
        Map<String, String> environment = new HashMap<>(TASK);
        environment.put(variable, value);
        environment.values().removeIf(java.util.Objects::isNull);
        return SlurmStep.of(environment).orElseThrow();
    }
}
