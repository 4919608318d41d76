# What the batch scripts share. Sourced by bash; $root is the checkout.
# shellcheck shell=bash disable=SC2154

time_is_up=
trap 'time_is_up=1' USR1 # until there is somebody to pass it on to

source "$root/slurm/site.conf"
source "$root/scripts/lib/slurm.sh"
load_modules

# The exit status of a run that has left a checkpoint and wants to go on.
readonly REQUEUE_ME=75

# run_ranks COMMAND ARGUMENTS...: runs a command of Equipoise on the ranks that Slurm has given to this job.
run_ranks() {
    local command=$1 status
    local -a arguments=()
    shift
    while (($#)); do
        case $1 in
            --launcher) launcher=${2-} && shift ;;
            --launcher=*) launcher=${1#*=} ;;
            --only=@* | --only)
                local name=${1#--only} names
                [[ -n $name ]] && name=${name#=} || { name=${2-}; shift; }
                [[ $name != @* ]] || name=$(line_of_task "${name#@}") || exit 2
                read -ra names <<<"$name"
                arguments+=("${names[@]/#/--only=}")
                ;;
            *) arguments+=("$1") ;;
        esac
        shift
    done
    if ((${SLURM_RESTART_COUNT:-0} > 0)); then
        resume_arguments
    fi
    if [[ " ${arguments[*]}" != *' --join-timeout'* ]]; then
        arguments+=(--join-timeout "$join_timeout")
    fi
    # In case that a node dies; other experiments than networks take no notice of it.
    if [[ $command == simulate && " ${arguments[*]}" != *' --checkpoint-every'* ]]; then
        arguments+=(--checkpoint-every 600s)
    fi
    case $launcher in
        srun) start_ranks "$root/scripts/equipoise" "$command" "${arguments[@]}" ;;
        mpjrun) start_mpjrun "$root/scripts/equipoise" "$command" "${arguments[@]}" ;;
        *)
            echo "equipoise: the launcher is '$launcher': srun or mpjrun start ranks in a Slurm job" >&2
            exit 2
            ;;
    esac
    status=$?
    if may_go_on "$command" "$status"; then
        echo "equipoise: the job goes back to the queue, to go on where it is"
        scontrol requeue "$SLURM_JOB_ID" && sleep 60 # until Slurm ends this script
    fi
    exit "$status"
}

# The line of a file that belongs to this task of the array: names of conditions. The first line belongs to task 0.
line_of_task() {
    sed -n "$((${SLURM_ARRAY_TASK_ID:?"--only @$1 is for the tasks of an array"} + 1))p" "$1" | grep . \
        || { echo "equipoise: $1 has no line for task $SLURM_ARRAY_TASK_ID of the array" >&2; return 1; }
}

# The job was started again: what is there stays.
resume_arguments() {
    local argument
    local -a kept=()
    for argument in "${arguments[@]}"; do
        [[ $argument == --overwrite || $argument == --resume ]] || kept+=("$argument")
    done
    arguments=("${kept[@]}" --resume)
}

# Whether the time was up and something is there to go on from.
may_go_on() {
    [[ $2 -eq $REQUEUE_ME || (-n $time_is_up && $2 -ne 0 && $2 -ne 2) ]] || return 1
    [[ $2 -eq $REQUEUE_ME || $1 == analyze ]] || grep -qsE '^kind: *(columns|study)' "${arguments[0]}"
}

# start_ranks COMMAND...: one task of srun a rank. A task that fails ends all; the processors are named again, because srun
# does not take them over from the job.
start_ranks() {
    srun --ntasks="${SLURM_NTASKS:-1}" --cpus-per-task="${SLURM_CPUS_PER_TASK:-1}" --kill-on-bad-exit=1 "$@" &
    follow $! forward_to_srun
    local status=$?
    rm -f "${SLURM_SUBMIT_DIR:-$PWD}/.equipoise-$SLURM_JOB_ID".* # which rank 0 leaves only if it is killed
    return "$status"
}

# Waits for a process; Slurm's warning that the time is nearly up is passed on by the given function.
follow() {
    local process=$1 forward=$2 status
    # shellcheck disable=SC2064
    trap "time_is_up=1; $forward $process" USR1
    [[ -z $time_is_up ]] || "$forward" "$process"
    wait "$process"
    status=$?
    while kill -0 "$process" 2>/dev/null; do
        wait "$process"
        status=$?
    done
    trap 'time_is_up=1' USR1
    return "$status"
}

forward_to_srun() {
    kill -USR1 "$1" # which srun passes on to its tasks
}

# start_mpjrun COMMAND...: daemons of MPJ Express's on the nodes, started by srun, in an MPJ home and on ports of this job's
# own; then the command, which starts its ranks by mpjrun.
start_mpjrun() {
    mpj_home=$PWD/.equipoise-mpj-$SLURM_JOB_ID
    local home=$mpj_home port=$((20000 + SLURM_JOB_ID % 4000 * 3)) installed=$root/.mpj/home
    local -a nodes each=(srun --overlap --nodes="$SLURM_JOB_NUM_NODES" --ntasks="$SLURM_JOB_NUM_NODES" --ntasks-per-node=1)
    trap 'rm -rf "$mpj_home"' EXIT
    mkdir -p "$home/conf" "$home/logs"
    ln -sfn "$installed/lib" "$home/lib"
    sed -e "s/^\(mpjexpress.mpjdaemon.port.1=\).*/\1$port/" -e "s/^\(mpjexpress.mpjdaemon.port.2=\).*/\1$((port + 1))/" \
        -e "s/^\(mpjexpress.mpjrun.port.1=\).*/\1$((port + 2))/" "$installed/conf/mpjexpress.conf" >"$home/conf/mpjexpress.conf"
    mapfile -t nodes < <(scontrol show hostnames "$SLURM_JOB_NODELIST")
    printf '%s\n' "${nodes[@]}" >"$home/machines"

    local java=${JAVA_HOME:+$JAVA_HOME/bin/}java daemons status
    MPJ_HOME=$home "${each[@]}" "$java" -Xmx64m -jar "$home/lib/daemon.jar" "$port" >"$home/logs/daemons" 2>&1 &
    daemons=$!
    if await_daemons; then
        local SLURM_STEP_NUM_TASKS=${SLURM_NTASKS:-1} SLURM_STEP_TASKS_PER_NODE=${SLURM_TASKS_PER_NODE-} SLURM_NODEID=0
        slurm_memory
        [[ ${memory[0]} == -Xmx* ]] || memory=("-Xmx$(share_of_node)m")
        unset SLURM_STEP_NUM_TASKS
        EQUIPOISE_MPJ_HOME=$home EQUIPOISE_MACHINES=$home/machines \
            EQUIPOISE_JAVA_OPTS="${memory[*]} ${EQUIPOISE_JAVA_OPTS-}" \
            "$@" --launcher mpjrun --ranks "${SLURM_NTASKS:-1}" --threads "${SLURM_CPUS_PER_TASK:-1}" &
        follow $! forward_to_launcher
        status=$?
    else
        echo "equipoise: the daemons of MPJ Express did not start within $join_timeout s:" >&2
        tail -n 5 "$home/logs/daemons" >&2
        status=1
    fi
    kill "$daemons" 2>/dev/null
    wait "$daemons"
    return "$status"
}

# Looks without connecting, which a daemon would take for a job.
await_daemons() {
    local end=$((SECONDS + join_timeout))
    until "${each[@]}" bash -c "ss -Hltn 'sport = :$port' | grep -q ." 2>/dev/null; do
        if ((SECONDS >= end)) || ! kill -0 "$daemons" 2>/dev/null; then
            return 1
        fi
        sleep 0.3
    done
}

# The heap of a rank in MB where Slurm sets no limit.
share_of_node() {
    awk -v tasks="$(tasks_of_node)" '/^MemTotal:/ {print int(0.7 * $2 / 1024 / tasks)}' /proc/meminfo
}

forward_to_launcher() {
    kill -TERM "$1" # which passes it on to the ranks of a network; others it ends in good order
}

# published_arguments DIRECTORY Beta_Intra Beta_Input Beta_Inter STD_NOISE STOCHASTIC SPONTANEOUS: sets arguments. A condition
# of conf/homeostasis.yaml is run as that, below out/homeostasis; another by itself, below out/published.
published_arguments() {
    local intra input inter sd stochastic spontaneous stimulus name
    read -r intra input inter sd stochastic spontaneous <<<"$(printf '%g ' "${@:2:6}")"
    stimulus=${SLURM_ARRAY_TASK_ID:-0}
    if [[ $input == 0 || $stimulus == 0 ]]; then
        spontaneous=1
    fi
    name=$(published_name)
    arguments=("$root/conf/homeostasis.yaml" --resume)
    if [[ -n $name ]] && "$root/scripts/equipoise" status "${arguments[0]}" | grep -q "^$name "; then
        arguments+=(--only "$name" --out "$1/out/homeostasis")
    else
        name=b${intra}_i${input}_x${inter}_sd${sd}_s${stochastic}$([[ $spontaneous == 1 ]] || echo "_$((10 * stimulus))Hz")
        local keys="beta_intra: $intra, beta_input: $input, beta_inter: $inter, sd: $sd"
        [[ $stochastic == 1 ]] || keys+=", stochastic: false, trials: 1"
        [[ $spontaneous == 1 ]] || keys+=", spontaneous: false, stimulus: $((10 * stimulus)) Hz"
        arguments+=(--set "conditions={$name: {$keys}}" --out "$1/out/published/$name")
    fi
    arguments+=("${@:8}")
}

# The name in conf/homeostasis.yaml of what the variables of published_arguments say; empty if it has none.
published_name() {
    [[ $stochastic == 1 ]] || return 0
    local what=spontaneous suffix= columns=
    [[ $spontaneous == 1 ]] || what=evoked suffix=_$((10 * stimulus))Hz
    if [[ $inter != 0 ]]; then
        [[ ($input == 0 && $spontaneous == 1) || $input == "$inter" ]] || return 0
        columns=two_ input=$inter
    fi
    if [[ $input != 0 ]]; then
        [[ $sd != 1.2 ]] || echo "${columns}${what}_${intra}_$input$suffix"
    elif [[ $intra == 1 ]]; then
        [[ $sd == 1.2 ]] && echo nrem || echo "noise_sd$sd"
    elif [[ $sd == 1.2 ]]; then
        echo "upscaling_b$intra"
    fi
}
