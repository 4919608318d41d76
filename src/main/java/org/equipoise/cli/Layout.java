package org.equipoise.cli;

import java.util.Optional;
import org.equipoise.experiment.Experiment;
import org.equipoise.parallel.SlurmStep;
import picocli.CommandLine.Option;

/** On how many ranks and threads a command runs. */
final class Layout {
    @Option(names = "--ranks", paramLabel = "N", description = "Number of MPI ranks. Default: 1.")
    private Integer ranks;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description =
                    "Threads of each rank. Default: the cores of this machine, shared among the ranks (in a step of"
                            + " Slurm: --cpus-per-task); a simulated network has at most one for each 1000 neurons, as"
                            + " small ones are faster on one.")
    private Integer threads;

    /** The ranks of the job: those that are there if it runs already, else those that were asked for. */
    int ranks(Job job) {
        if (job.launched()) {
            return job.world().size();
        }
        return ranks == null ? 1 : ranks;
    }

    /** The threads of each of so many ranks. */
    int threads(Job job, Experiment experiment, int ofRanks) {
        return threads == null ? experiment.usefulThreads(ofRanks, job.processors(ofRanks)) : threads;
    }

    /** The threads of each of so many ranks, if all that are there are of use. */
    int threads(Job job, int ofRanks) {
        return threads == null ? job.processors(ofRanks) : threads;
    }

    /** What is wrong with the numbers, in themselves or for this experiment, as a sentence. */
    Optional<String> problem(Job job, Experiment experiment) {
        return problem(job).or(() -> experiment.unsuitable(ranks(job), threads(job, experiment, ranks(job))));
    }

    /** What is wrong with the numbers in themselves, as a sentence. */
    Optional<String> problem(Job job) {
        if (ranks != null && ranks < 1) {
            return Optional.of("--ranks is " + ranks + ": at least 1 is needed");
        }
        if (threads != null && threads < 1) {
            return Optional.of("--threads is " + threads + ": at least 1 is needed");
        }
        if (job.launched() && ranks != null && ranks != job.world().size()) {
            return Optional.of(
                    "--ranks is " + ranks + ", but this job has " + job.world().size() + " ranks");
        }
        return job.step().flatMap(this::tooManyThreads);
    }

    private Optional<String> tooManyThreads(SlurmStep step) {
        return threads == null || threads <= step.processors()
                ? Optional.empty()
                : Optional.of("--threads is " + threads + ", but Slurm gives each task " + step.processors()
                        + (step.processors() == 1 ? " processor" : " processors")
                        + ": ask for more by --cpus-per-task");
    }
}
