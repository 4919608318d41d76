package org.equipoise.parallel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Slurm job step in which this process is a task, as Slurm's environment variables tell it. One task is one rank.
 *
 * @param job Slurm's number of the job, its step and how often the job was started again, in one word
 * @param rank this task's number, from 0
 * @param tasks how many the step has
 * @param processors of each task; 1 if nobody asked for a number
 * @param megabytes of memory that this task may use; 0 if Slurm sets no limit
 * @param nodes the node of each task, or nothing where tasks are dealt in another way than in blocks
 * @param directory where the job was submitted, which all nodes see
 */
public record SlurmStep(
        String job, int rank, int tasks, int processors, long megabytes, List<String> nodes, Path directory) {
    private static final Pattern REPEATED = Pattern.compile("(\\d+)(?:\\(x(\\d+)\\))?");

    /** The step of this process; empty outside of any, as in the batch script itself. */
    public static Optional<SlurmStep> of(Map<String, String> environment) {
        String tasks = environment.get("SLURM_STEP_NUM_TASKS");
        String rank = environment.get("SLURM_PROCID");
        if (tasks == null || rank == null) {
            return Optional.empty();
        }
        List<Integer> perNode = counts(environment.getOrDefault("SLURM_STEP_TASKS_PER_NODE", tasks));
        int node = Integer.parseInt(environment.getOrDefault("SLURM_NODEID", "0"));
        int processors = Integer.parseInt(environment.getOrDefault("SLURM_CPUS_PER_TASK", "1"));
        String submitted = environment.getOrDefault("SLURM_SUBMIT_DIR", "");
        return Optional.of(new SlurmStep(
                String.join(
                        ".",
                        environment.getOrDefault("SLURM_JOB_ID", "0"),
                        environment.getOrDefault("SLURM_STEP_ID", "0"),
                        environment.getOrDefault("SLURM_RESTART_COUNT", "0")),
                Integer.parseInt(rank),
                Integer.parseInt(tasks),
                processors,
                megabytes(environment, processors, node < perNode.size() ? perNode.get(node) : 1),
                nodes(environment, perNode, Integer.parseInt(tasks)),
                Files.isDirectory(Path.of(submitted))
                        ? Path.of(submitted).toAbsolutePath()
                        : Path.of("").toAbsolutePath()));
    }

    private static long megabytes(Map<String, String> environment, int processors, int tasksOfNode) {
        String perProcessor = environment.get("SLURM_MEM_PER_CPU");
        if (perProcessor != null) {
            return Long.parseLong(perProcessor) * processors;
        }
        return Long.parseLong(environment.getOrDefault("SLURM_MEM_PER_NODE", "0")) / tasksOfNode;
    }

    private static List<String> nodes(Map<String, String> environment, List<Integer> perNode, int tasks) {
        List<String> names = names(environment.getOrDefault("SLURM_STEP_NODELIST", ""));
        boolean inBlocks =
                environment.getOrDefault("SLURM_DISTRIBUTION", "block").startsWith("block") || tasks <= names.size();
        if (!inBlocks || names.size() != perNode.size()) {
            return List.of();
        }
        List<String> nodes = new ArrayList<>();
        for (int n = 0; n < names.size(); n++) {
            for (int task = 0; task < perNode.get(n); task++) {
                nodes.add(names.get(n));
            }
        }
        return nodes;
    }

    /** Reads counts such as {@code 2(x3),1}. */
    static List<Integer> counts(String text) {
        List<Integer> counts = new ArrayList<>();
        Matcher matcher = REPEATED.matcher(text);
        while (matcher.find()) {
            int times = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            for (int i = 0; i < times; i++) {
                counts.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return counts;
    }

    /** Reads a list of names such as {@code n[1-3,07],login}; one bracket a name. */
    static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String part : text.split(",(?![^\\[]*\\])", -1)) {
            int open = part.indexOf('[');
            int close = part.indexOf(']');
            if (open < 0 || close < open) {
                if (!part.isEmpty()) {
                    names.add(part);
                }
                continue;
            }
            for (String range : part.substring(open + 1, close).split(",", -1)) {
                String[] ends = range.split("-", 2);
                int last = Integer.parseInt(ends[ends.length - 1]);
                for (int number = Integer.parseInt(ends[0]); number <= last; number++) {
                    String digits = String.format("%0" + ends[0].length() + "d", number);
                    names.add(part.substring(0, open) + digits + part.substring(close + 1));
                }
            }
        }
        return names;
    }

    /**
     * Whether this process has what the job asked for: a step of {@code srun} may have got less.
     *
     * @param seen the processors that this process may use
     * @param heapMegabytes what Java may use for its heap
     * @return what is wrong and what to do, as a sentence; empty if nothing
     */
    public Optional<String> mismatch(int seen, long heapMegabytes) {
        if (seen < processors) {
            return Optional.of("the job has " + processors + " processors for each task, but this process may use "
                    + seen + ": start it by srun --cpus-per-task=" + processors);
        }
        if (megabytes > 0 && heapMegabytes > megabytes) {
            return Optional.of("the job has " + megabytes + " MB for each task, but Java may use " + heapMegabytes
                    + " MB: leave out -Xmx, or ask Slurm for more by --mem or --mem-per-cpu");
        }
        return Optional.empty();
    }

    /** The node of this process, in a job of Slurm or not. */
    public static String thisNode() {
        String node = System.getenv("SLURMD_NODENAME");
        return node != null ? node : Hosts.name();
    }
}
