# What Slurm has given to this process. Sourced by bash.

# Sets memory to the options of Java that keep a task of a Slurm step within its memory: the heap gets 70 %, MPJ Express's
# buffers 10 %; the rest is for Java itself. Without a limit of Slurm's, the tasks of a node share the node's memory.
slurm_memory() {
    memory=(-XX:MaxRAMPercentage=70)
    [[ -n ${SLURM_STEP_NUM_TASKS-} ]] || return 0
    local tasks megabytes
    tasks=$(tasks_of_node)
    if [[ -n ${SLURM_MEM_PER_CPU-} ]]; then
        megabytes=$((SLURM_MEM_PER_CPU * ${SLURM_CPUS_PER_TASK:-1}))
    elif [[ ${SLURM_MEM_PER_NODE:-0} != 0 ]]; then
        megabytes=$((SLURM_MEM_PER_NODE / tasks))
    else
        memory=("-XX:MaxRAMPercentage=$((70 / tasks)).0")
        return 0
    fi
    memory=("-Xmx$((megabytes * 70 / 100))m" "-XX:MaxDirectMemorySize=$((megabytes / 10))m")
}

# How many tasks of this step are on this node, from a list such as 2(x3),1.
tasks_of_node() {
    local part node=${SLURM_NODEID:-0}
    local -a parts
    IFS=, read -ra parts <<<"${SLURM_STEP_TASKS_PER_NODE-}"
    for part in "${parts[@]}"; do
        local count=${part%%(*} times=1
        [[ $part != *'(x'* ]] || { times=${part##*(x} times=${times%)}; }
        if ((node < times)); then
            echo "$count"
            return
        fi
        node=$((node - times))
    done
    echo 1
}
