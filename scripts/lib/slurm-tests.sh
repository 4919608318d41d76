# shellcheck shell=bash disable=SC2154
# What scripts/test-slurm does. Sourced by it; it sets root, java_home, product and scratch.

readonly PATIENCE=900 # seconds that one job may take on a busy machine
readonly NETWORK=test-data/networks/drawn.yaml
readonly STUDY=conf/homeostasis-small.yaml
readonly LASTING=test-data/networks/exchanges.yaml
readonly LONG=(--set 'duration=150 s')

passed=0 failed=()

# check NAME COMMAND...: counts a test, which passes if the command succeeds.
check() {
    if "${@:2}"; then
        passed=$((passed + 1))
        say "passed: $1"
    else
        failed+=("$1")
        say "FAILED: $1"
    fi
}

# How many nodes there are for the tests, and by which ways ranks can be started on them.
survey() {
    command -v h5diff >/dev/null || die "h5diff was not found on the PATH." "Debian, Ubuntu: apt-get install hdf5-tools"
    nodes=$(sinfo --noheader --Node --states=idle,mixed,allocated --format=%N | sort -u | wc -l)
    ((nodes <= 4)) || nodes=4
    ((nodes > 0)) || die "no node of this Slurm is up:" "$(sinfo)"
    ranks=(--nodes="$nodes" --ntasks="$nodes" --cpus-per-task=1)
    paths=(srun mpjrun)
    local addresses
    addresses=$(timeout 120 srun --nodes="$nodes" --ntasks="$nodes" hostname --all-ip-addresses | sort -u | wc -l)
    if ((addresses < nodes)); then
        paths=(srun)
        say "the nodes share one address: what concerns mpjrun is NOT tested, as its daemons need an address each"
    fi
    say "$(sinfo --version): ranks on $nodes nodes, started by ${paths[*]}"
}

# batch LOG OPTIONS... SCRIPT ARGUMENTS...: a job, to its end. Sets job. Returns whether it has completed.
batch() {
    job=$(sbatch --parsable --output="$1" --time=30 "${@:2}") && until_true ended "$job" && [[ $(state "$job") == COMPLETED ]]
}

results() {
    local path
    check 'single process' alone "$NETWORK" alone
    check 'a long network in a single process' alone "$LASTING" lasting
    check 'a longer network in a single process' alone "$LASTING" longer "${LONG[@]}"
    begin_time_limits
    for path in "${paths[@]}"; do
        check "network by $path" network "$path"
        check "ensemble by $path" ensemble "$path"
    done
    check 'wrong ranks are refused before anything is built' wrong_ranks
    check 'published arguments' published
    check 'cancelled study resumed' cancelled
    check 'cancelled network resumed' cancelled_network
    for path in "${paths[@]}"; do
        check "network by $path warned, requeued and resumed" warned "$path"
    done
    check 'array with a failing task' failing_task
    check 'study with all dependencies' study
    for path in "${paths[@]}"; do
        check "analysis by $path" analysis "$path"
    done
    check 'figures' figures
    check 'study with an estimated waking state' estimated
    check 'network at its time limit, requeued and resumed' network_at_limit
    check 'study at its time limit, requeued' study_at_limit
}

# alone CONF NAME OPTIONS...
alone() {
    "$root/scripts/equipoise" simulate "$1" --quiet --threads 1 --out "$scratch/$2" "${@:3}"
}

# same_spikes DIRECTORY NAME: as those of a run that nothing disturbed, in one process.
same_spikes() {
    local reference
    reference=$(digest "$scratch/$2")
    [[ -n $reference && $(digest "$1") == "$reference" ]] && same_content "$1/spikes.h5" "$scratch/$2/spikes.h5"
}

# But for where and when they were made.
same_content() {
    h5diff --exclude-path /provenance "$1" "$2" >/dev/null
}

digest() {
    sed -n 's/.*"spike_digest": "\(.*\)".*/\1/p' "$1/summary.json"
}

network() {
    batch "$scratch/network-$1.log" "${ranks[@]}" slurm/simulation.sbatch "$NETWORK" --out "$scratch/$1" --launcher "$1" \
        && same_spikes "$scratch/$1" alone \
        && grep -q "on $nodes x 1 (ranks x threads)" "$scratch/network-$1.log" && no_traces
}

# What the job needed while it ran is gone.
no_traces() {
    [[ -z $(find "$root" -maxdepth 1 \( -name ".equipoise-$job.*" -o -name ".equipoise-mpj-$job" \)) ]]
}

# The files of all trials below two directories hold the same.
same_trials() {
    local file count=0
    while read -r file; do
        count=$((count + 1))
        same_content "$1/$file" "$2/$file" || return 1
    done < <(cd "$1" && find trials -name '*.h5')
    ((count > 0))
}

ensemble() {
    local options=(--set trials=12 --set block=2 --only nrem --only evoked_2_6)
    [[ -d $scratch/ensemble-alone ]] \
        || "$root/scripts/equipoise" simulate "$STUDY" "${options[@]}" --quiet --out "$scratch/ensemble-alone" || return 1
    batch "$scratch/ensemble-$1.log" "${ranks[@]}" slurm/simulation.sbatch "$STUDY" "${options[@]}" \
        --out "$scratch/ensemble-$1" --launcher "$1" && same_trials "$scratch/ensemble-alone" "$scratch/ensemble-$1"
}

wrong_ranks() {
    ! batch "$scratch/wrong.log" "${ranks[@]}" slurm/simulation.sbatch "$NETWORK" --out "$scratch/wrong" --ranks $((nodes + 1)) \
        && grep -q "^equipoise: --ranks is $((nodes + 1)), but this job has $nodes ranks" "$scratch/wrong.log" \
        && [[ ! -e $scratch/wrong ]]
}

# The arguments of the published scripts; array index 5 is a stimulus of 50 Hz.
published() {
    local repository=$scratch/repository
    mkdir -p "$repository"
    ln -sfn "$root/slurm" "$root/scripts" "$root/conf" "$root/pom.xml" "$root/src" "$root/.mpj" "$root/target" -t "$repository"
    batch "$scratch/published-%a.log" --array=5 slurm/simulation.sbatch "$repository" 2 6 0 1.2 1 0 --set trials=2 \
        && [[ -f $repository/out/homeostasis/trials/evoked_2_6_50Hz/trials-000000-000001.h5 ]]
}

# state JOB: Slurm's word for it.
state() {
    scontrol --oneliner show job "$1" | sed -n 's/.*JobState=\([A-Z_]*\).*/\1/p' | sort -u
}

# until_true COMMAND...: waits for success.
until_true() {
    local end=$((SECONDS + PATIENCE))
    until "$@"; do
        ((SECONDS < end)) || return 1
        sleep 0.5
    done
}

ended() {
    [[ -z $(squeue --noheader --jobs="$1" 2>/dev/null) ]]
}

# Trials that are long enough to be interrupted: each block takes about a second.
long_study() {
    printf '%s\n' "$STUDY" --set "trials=$1" --set block=2 --set 'conditions.nrem.duration=100 s' \
        --set 'record={interval: 50 ms}' --only nrem
}

some_trials() {
    (($(find "$1/trials" -name 'trials-*.h5' 2>/dev/null | wc -l) >= 2))
}

cancelled() {
    local job out=$scratch/cancelled
    local -a arguments
    mapfile -t arguments < <(long_study 40)
    job=$(sbatch --parsable --output="$scratch/cancelled.log" --time=30 "${ranks[@]}" slurm/simulation.sbatch \
        "${arguments[@]}" --out "$out") && until_true some_trials "$out" && scancel "$job" && until_true ended "$job" \
        && [[ $(state "$job") == CANCELLED && ! -e $out/summary.json ]] && no_traces \
        && batch "$scratch/cancelled-resumed.log" "${ranks[@]}" slurm/simulation.sbatch "${arguments[@]}" --out "$out" --resume \
        && grep -q 'blocks of trials are there' "$scratch/cancelled-resumed.log" && [[ -f $out/summary.json ]]
}

# By scancel, which ends the ranks by SIGTERM.
cancelled_network() {
    local job out=$scratch/cancelled-network
    local -a run=(slurm/simulation.sbatch "$LASTING" --out "$out" --checkpoint-every 1s)
    job=$(sbatch --parsable --output="$scratch/cancelled-network.log" --time=30 "${ranks[@]}" "${run[@]}") \
        && until_true test -f "$out/.work/checkpoint.h5" && scancel "$job" && until_true ended "$job" \
        && [[ $(state "$job") == CANCELLED && ! -e $out/summary.json ]] && no_traces \
        && batch "$scratch/cancelled-network-resumed.log" --ntasks=2 "${run[@]}" --resume && same_spikes "$out" lasting
}

# The batch shell gets the signal that Slurm would send before the time limit.
warned() {
    local job out=$scratch/warned-$1 log=$scratch/warned-$1.log
    job=$(sbatch --parsable --output="$log" --time=30 "${ranks[@]}" slurm/simulation.sbatch "$LASTING" --out "$out" \
        --checkpoint-every 1s --launcher "$1") && until_true test -f "$out/.work/checkpoint.h5" \
        && scancel --batch --signal=USR1 "$job" && hurry "$job" && went_on "$job" "$log" && same_spikes "$out" lasting && no_traces
}

requeued() {
    scontrol --oneliner show job "$1" | grep -q 'JobState=PENDING .*Restarts=[1-9]'
}

# Waits for the end of a job. Slurm lets two minutes pass before one that was put back begins again; here it need not wait as
# long. Some seconds it must: the end of what ran before would be taken for the end of what begins.
hurry() {
    local end=$((SECONDS + PATIENCE))
    until ended "$1"; do
        ((SECONDS < end)) || return 1
        if requeued "$1"; then
            sleep 5
            scontrol update "JobId=$1" StartTime=now 2>/dev/null
        fi
        sleep 1
    done
}

# went_on JOB LOG: it was put back, begun again, and brought to its end.
went_on() {
    grep -q '^checkpoint written: go on with --resume$' "$2" && grep -q 'goes back to the queue' "$2" \
        && scontrol --oneliner show job "$1" | grep -q 'JobState=COMPLETED .*Restarts=[1-9]'
}

# Jobs that come to their time limit while other tests run. Slurm warns 15 s before it, or up to half a minute earlier.
begin_time_limits() {
    local -a arguments limit=(sbatch --parsable --time=1 --signal=B:USR1@15)
    limited_network=$("${limit[@]}" --output="$scratch/network-limit.log" --ntasks=2 --nodes="$((nodes < 2 ? 1 : 2))" \
        slurm/simulation.sbatch "$LASTING" "${LONG[@]}" --out "$scratch/network-limit")
    mapfile -t arguments < <(long_study 4000)
    limited_study=$("${limit[@]}" --output="$scratch/study-limit.log" slurm/simulation.sbatch "${arguments[@]}" \
        --out "$scratch/study-limit")
    hurry "$limited_network" &
    hurry "$limited_study" &
}

network_at_limit() {
    until_true ended "$limited_network" && went_on "$limited_network" "$scratch/network-limit.log" \
        && same_spikes "$scratch/network-limit" longer
}

# Its work is far too long for the limit; it is enough to see that it goes on.
study_at_limit() {
    until_true grep -qs 'blocks of trials are there' "$scratch/study-limit.log"
    local status=$?
    scancel "$limited_study"
    until_true ended "$limited_study"
    ((status == 0)) && grep -q 'goes back to the queue' "$scratch/study-limit.log"
}

# The waking state comes from the trials of block 1: what depends on it waits for that.
estimated() {
    local conf=test-data/column/estimated.yaml out=$scratch/estimated log=$scratch/estimated.log first then
    diff <(scripts/submit-study "$conf" --out "$out" --dry-run) - <<'EOF' || return 1
job          number     starts after                 does
block-1      -          -                            1 condition, 1 task
block-2      -          -                            1 condition, 1 task
block-3      -          block-1                      2 conditions, 2 tasks
block-4      -          block-1                      2 conditions, 2 tasks
check        -          block-1 block-2 block-3 block-4 all files again, and summary.json
block-7      -          check                        analysis
block-8      -          block-7                      figures
EOF
    [[ ! -e $out ]] && timeout "$PATIENCE" scripts/submit-study "$conf" --out "$out" --wait >"$log" 2>&1
    local status=$?
    cat "$log"
    first=$(awk '$1 == "block-1" {print $2}' "$log") then=$(awk '$1 == "block-3" {print $2}' "$log")
    ((status == 0)) && grep -Eq "^block-3 +$then +$first " "$log" && [[ -f $out/summary.json && -f $out/analysis.h5 ]] \
        && ! [[ $(moment "$then" StartTime) < $(moment "$first" EndTime) ]]
}

# moment JOB NAME: the first one of its tasks.
moment() {
    scontrol --oneliner show job "$1" | sed -n "s/.* $2=\([^ ]*\).*/\1/p" | sort | head -n 1
}

# A task of block 2 cannot write its files, as there is a file in place of the directory.
failing_task() {
    local out=$scratch/failing
    mkdir -p "$out/trials"
    : >"$out/trials/noise_sd1.1"
    timeout "$PATIENCE" scripts/submit-study "$STUDY" --out "$out" --per-task 60 --wait >"$scratch/failing.log" 2>&1 && return 1
    cat "$scratch/failing.log"
    grep -q 'block-2.*FAILED' "$scratch/failing.log" && grep -q "cannot write .*noise_sd1.1" "$scratch/failing.log" \
        && grep -q 'block-7.*CANCELLED, DependencyNeverSatisfied' "$scratch/failing.log" && ! squeue --noheader --format=%k | grep -q "^equipoise:$out\$"
}

# The rest of the study whose task failed: only that is submitted, and what waited for it.
study() {
    local out=$scratch/failing
    rm "$out/trials/noise_sd1.1"
    timeout "$PATIENCE" scripts/submit-study "$STUDY" --out "$out" --per-task 60 --wait >"$scratch/study.log" 2>&1
    local status=$?
    cat "$scratch/study.log"
    ((status == 0)) && ! grep -q '^block-[13456]' "$scratch/study.log" && grep -q '^block-8' "$scratch/study.log" \
        && (($(find "$out/trials" -name '*.h5' | wc -l) == 231)) && [[ -f $out/summary.json && -f $out/analysis.h5 ]] \
        && [[ -n $(find "$out/figures" -name '*.png') ]] \
        && scripts/submit-study "$STUDY" --out "$out" 2>&1 | grep -q 'all is there'
}

analysis() {
    local out=$scratch/failing
    cp "$out/analysis.json" "$scratch/analysis.json"
    batch "$scratch/analysis-$1.log" "${ranks[@]}" slurm/analysis.sbatch "$out" --launcher "$1" \
        && cmp "$out/analysis.json" "$scratch/analysis.json"
}

figures() {
    local out=$scratch/alone
    batch "$scratch/figures.log" slurm/plot.sbatch "$out" && [[ -n $(find "$out/figures" -name '*.png') ]]
}

# Rank 1 fails, in each way, on each path: the job must end in failure within ten seconds, with one message. Ten seconds are also
# the time in which ranks have to meet, 8 s here, and two more.
failures() {
    local path deed
    local -A does=([throw]='throws' [exit]='calls System.exit(3)' [kill]='is killed by `kill -9`' [return]='returns too early'
        [exit-before-joining]='exits before it joins' [never-join]='never joins')
    "$java_home/bin/javac" -d "$scratch/classes" -cp "$product" "$root/scripts/FailingRanks.java" || die 'javac failed'
    cat >"$scratch/failing.sbatch" <<EOF
#!/usr/bin/env bash
root='$root'
source '$root/slurm/lib.sh'
export MPJ_HOME='$root/.mpj/home'
start_\$([[ \$1 == srun ]] && echo ranks || echo mpjrun) '$java_home/bin/java' -Xmx128m -cp '$product:$scratch/classes' FailingRanks "\$2" "\$3"
status=\$?
date +%s%3N >"\$3.end"
exit "\$status"
EOF
    printf '| rank 1 | path | seconds | state | exit code | message |\n|---|---|---|---|---|---|\n' >"$scratch/failures.md"
    for deed in throw exit kill return exit-before-joining never-join; do
        for path in "${paths[@]}"; do
            check "$deed by $path ends the job" failure "$deed" "$path"
        done
    done
    cat "$scratch/failures.md"
}

failure() {
    local deed=$1 path=$2 moment=$scratch/moment-$1-$2 log=$scratch/failure-$1-$2.log state code seconds limit=10000 message
    batch "$log" "${ranks[@]}" "$scratch/failing.sbatch" "$path" "$deed" "$moment" && return 1
    read -r state code < <(scontrol --oneliner show job "$job" | sed -n 's/.*JobState=\([A-Z_]*\).* ExitCode=\([0-9]*\):.*/\1 \2/p')
    seconds=$(($(cat "$moment.end") - $(cat "$moment")))
    # Of a Java that did not even begin to meet the others, srun tells.
    message=$(grep -h 'equipoise: ' "$log" || grep -h -m 1 'srun: error: .* task 1: ' "$log")
    printf '| %s | %s | %d.%d | %s | %s | `%s` |\n' "${does[$deed]}" "$path" $((seconds / 1000)) $((seconds % 1000 / 100)) "$state" "$code" \
        "${message//$'\n'/; }" >>"$scratch/failures.md"
    [[ $state == FAILED && $code != 0 && $(wc -l <<<"$message") == 1 && $message == *@('rank 1'|'task 1'|' 1 (')* ]] && ((seconds < limit)) && no_traces
}
