# shellcheck shell=bash disable=SC2154
# The jobs of a study. Sourced by scripts/submit-study, which sets root, conf, out, name, table, stamp, dry, sbatch_options.

jobs=() titles=()

# The conditions of a block of which files are missing, one a line.
missing() {
    awk -v block="$1" 'NR > 1 && $2 == block && $5 < $4 {print $1}' <<<"$table"
}

counted() {
    local count
    count=$(wc -l <<<"$1")
    ((count == 1)) && echo "1 $2" || echo "$count $2s"
}

# A second submission would do the work of jobs that still wait or run.
refuse_twice() {
    local queued
    queued=$(squeue --noheader --format='%A %k' 2>/dev/null | awk -v study="equipoise:$out" '$2 == study {print $1}' | sort -u | tr '\n' ' ')
    [[ -z $queued ]] || die "jobs of this study are in the queue: ${queued% }" "Wait for them, or:  scancel ${queued% }"
}

submit_blocks() {
    local estimated calibration='' block conditions tasks list
    local -a all=() after
    printf '%-12s %-10s %-28s %s\n' job number 'starts after' does
    estimated=$(awk 'NR > 1 && $3 != "-" {print $3; exit}' <<<"$table")
    if [[ -z $estimated && -n $(missing 3)$(missing 4)$(missing 5)$(missing 6) ]]; then
        submit calibration 'the steady state of NREM sleep' '' \
            simulation.sbatch "$conf" --out "$out" --resume --only calibration
        calibration=$job
    fi
    for block in 1 2 3 4 5 6; do
        conditions=$(missing "$block")
        [[ -n $conditions ]] || continue
        list=$out/slurm/block-$block-$stamp
        tasks=$(xargs -n "$per_task" <<<"$conditions")
        [[ -n $dry ]] || printf '%s\n' "$tasks" >"$list"
        after=()
        ((block < 3)) || after=($calibration)
        submit "block-$block" "$(counted "$conditions" condition), $(counted "$tasks" task)" "${after[*]-}" \
            "--array=0-$(($(wc -l <<<"$tasks") - 1))" simulation.sbatch "$conf" --out "$out" --resume --only "@$list"
        all+=("$job")
        [[ $block != 1 || -z $estimated ]] || calibration=$job
    done
    if ((${#all[@]})) || [[ ! -f $out/summary.json ]]; then
        submit check 'all files again, and summary.json' "${all[*]-}" simulation.sbatch "$conf" --out "$out" --resume
        all=("$job")
    fi
    if ((${#all[@]})) || [[ ! -f $out/analysis.h5 ]]; then
        submit block-7 analysis "${all[*]-}" analysis.sbatch "$out"
        all=("$job")
    fi
    if ((${#all[@]})) || [[ ! -d $out/figures ]]; then
        submit block-8 figures "${all[*]-}" plot.sbatch "$out"
    fi
    ((${#jobs[@]})) || say "all is there: $out"
    [[ -n $dry || ${#jobs[@]} -eq 0 ]] || printf 'logs in %s\n' "$out/slurm"
}

# submit TITLE WHAT AFTER [OPTIONS OF SBATCH] SCRIPT ARGUMENTS...: a job that starts when the jobs AFTER have completed; if one
# fails, Slurm cancels it. Sets job to its number, in a dry run to its title.
submit() {
    local title=$1 what=$2 after=$3 answer
    local -a options=(--parsable "--job-name=$name-$title" "--comment=equipoise:$out" --kill-on-invalid-dep=yes)
    shift 3
    [[ -z $after ]] || options+=("--dependency=afterok:${after// /:}")
    if [[ $1 == --array=* ]]; then
        options+=("$1" "--output=$out/slurm/$title-%A_%a.log")
        shift
    else
        options+=("--output=$out/slurm/$title-%j.log")
    fi
    if [[ -n $dry ]]; then
        job=$title
    else
        answer=$(EQUIPOISE_HOME=$root sbatch "${options[@]}" "${sbatch_options[@]}" "$root/slurm/$1" "${@:2}") \
            || die "sbatch refused $title."
        job=${answer%%;*}
    fi
    jobs+=("$job") titles+=("$title")
    printf '%-12s %-10s %-28s %s\n' "$title" "$([[ -n $dry ]] && echo - || echo "$job")" "${after:--}" "$what"
}

await_jobs() {
    local IFS=,
    while [[ -n $(squeue --noheader --jobs="${jobs[*]}" --states=PENDING,CONFIGURING,RUNNING,SUSPENDED,COMPLETING 2>/dev/null) ]]; do
        sleep 2
    done
}

# Which jobs did not complete, and why. Slurm itself remembers for some minutes.
report() {
    local i state task reason bad=0 log
    for i in "${!jobs[@]}"; do
        while read -r task state reason; do
            [[ $state != COMPLETED ]] || continue
            [[ $task != - ]] || task=''
            bad=1
            log=$(ls "$out/slurm/${titles[i]}-${jobs[i]}${task:+_$task}.log" 2>/dev/null) || true
            say "${titles[i]}${task:+ task $task} (${jobs[i]}): $state${reason:+, $reason}" \
                "$([[ -n $log ]] && { grep -h '^equipoise: ' "$log" || tail -n 1 "$log"; } | tail -n 1 || echo 'it never started')"
        done < <(states "${jobs[i]}")
    done
    ((bad)) && say "the others are done. Submit again for what is missing:  scripts/submit-study $conf --out $out"
    return "$bad"
}

# The number in the array (or -), state and reason of each task of a job.
states() {
    scontrol --oneliner show job "$1" | sed -n -e 's/^.*ArrayTaskId=\([0-9,-]*\)[^ ]* .*JobState=\([A-Z_]*\) Reason=\([^ ]*\).*/\1 \2 \3/p; t' \
        -e 's/^.*JobState=\([A-Z_]*\) Reason=\([^ ]*\).*/- \1 \2/p' | sed 's/ None$//'
}
