# shellcheck shell=bash disable=SC2154
# The set-up: MPJ Express, then the build. Every script sources this; $root is the checkout.
#
# The product is target/equipoise-STAMP.jar, STAMP being a digest of the sources: it appears, by a rename, when all else is
# done, so whether it is there says whether anything is to be done. Jobs that run keep the jar that they started with.

source "$root/scripts/lib/common.sh"
source "$root/scripts/lib/mpj.sh"

# Returns when the product for the sources as they are now is there. Sets product.
ensure_set_up() {
    product=$root/target/equipoise-$(source_stamp).jar
    [[ ! -f $product || ! -d $root/.mpj/home ]] || return 0
    refuse_in_job
    set_up
}

in_job() {
    [[ -n ${SLURM_JOB_ID:-} || -n ${EQUIPOISE_RANK:-} ]]
}

# On a cluster many ranks would build at once, on nodes that often have no network.
refuse_in_job() {
    in_job || return 0
    die "This is a job, and Equipoise is not set up in $root, or its sources have changed since." \
        "Run  scripts/equipoise setup  on the login node first, then submit the job again."
}

set_up() {
    local began=$SECONDS
    command -v flock >/dev/null || die "flock was not found on the PATH." "Install util-linux and start again."
    mkdir -p "$root/.mpj" "$root/target" 2>/dev/null && [[ -w $root/.mpj && -w $root/target ]] \
        || die "Equipoise is not set up in $root, and you may not write there." \
            "Ask its owner to run  scripts/equipoise setup  or work in a clone of your own."
    exec 9>"$root/.mpj/lock"
    if ! flock --nonblock 9; then
        say "another set-up is running in $root; waiting for it"
        flock 9 || say "warning: this file system has no locks; let only one set-up run at a time"
    fi
    product=$root/target/equipoise-$(source_stamp).jar
    if [[ ! -f $product || ! -d $root/.mpj/home ]]; then
        check_tools
        say "setting up (downloads and compiles; a minute or two the first time)"
    fi
    provision_mpj
    if [[ ! -f $product ]]; then
        build
        say "set up in $((SECONDS - began)) s"
    fi
    exec 9>&-
}

check_tools() {
    [[ -x $java_home/bin/javac ]] || die "$java_home has no compiler (javac): it is a runtime, not a JDK." \
        "Install a JDK (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless), or set JAVA_HOME to one."
    command -v mvn >/dev/null || die "Maven (mvn) was not found on the PATH." \
        "Install it (Debian, Ubuntu: apt-get install maven; elsewhere: maven.apache.org) and start again."
}

# Builds in a folder of its own, from nothing: no trace of other sources, and no quarrel with a Maven that runs beside it.
build() {
    local work=$root/target/setup log=$root/target/setup.log file
    rm -rf "$work"
    run_maven --update-snapshots package "-Dequipoise.target=$work" -Dmaven.test.skip=true >"$log" 2>&1 </dev/null \
        || build_failed "$log"
    [[ $product == *-$(source_stamp).jar ]] || die "the sources changed during the build; start again."
    # Maven may have an mpj.jar of the same version from another clone in its cache: what was provisioned here counts.
    cp "$root/.local-repo/org/mpjexpress/mpj/$MPJ_VERSION/mpj-$MPJ_VERSION.jar" "$work/lib/"
    mkdir -p "$root/target/lib"
    for file in "$work"/lib/*.jar; do
        put "$file" "$root/target/lib/${file##*/}"
    done
    for file in "$work"/mpj-home-lib/*.jar; do
        put "$file" "$root/.mpj/home/lib/${file##*/}"
    done
    find "$root/target" -maxdepth 1 -name 'equipoise-*.jar' -mtime +30 -delete
    put "$work/equipoise.jar" "$product"
    rm -rf "$work"
}

# Moves a file to its place unless an equal one is there: programs that run may have that open.
put() {
    cmp -s "$1" "$2" || mv "$1" "$2"
}

# Maven with the Java that was found, and the commit for the provenance of results. Java takes the home folder from the
# user database; where there is none to write to, as in many containers, HOME is used.
run_maven() {
    local options=(--batch-mode "-Dequipoise.commit=$(source_commit)") home
    home=$(getent passwd "$UID" | cut -d: -f6) || true
    if [[ ! -w $home && ${MAVEN_OPTS-} != *maven.repo.local* ]]; then
        options+=("-Dmaven.repo.local=$HOME/.m2/repository")
    fi
    (cd "$root" && JAVA_HOME=$java_home exec mvn "${options[@]}" "$@")
}

source_commit() {
    local commit=unknown
    if [[ -e $root/.git ]] && commit=$(git -C "$root" rev-parse HEAD 2>/dev/null); then
        [[ -z $(git -C "$root" status --porcelain -- src/main pom.xml) ]] || commit+=-modified
    fi
    printf '%s' "${commit:-unknown}"
}

build_failed() {
    local reasons
    mapfile -t reasons < <(sed -n -e '/^\[ERROR\] \[Help/d; /Re-run Maven/d; /re-run Maven/d; /For more information/d' \
        -e 's/ -> \[Help 1\]$//; s/^\[ERROR\] \(..*\)/\1/p' "$1" | cut -c1-400 | head -n 6)
    if grep -q '^\[ERROR\].*Could not transfer' "$1"; then
        reasons+=("Maven needs the network for this: connect, or name your proxy in ~/.m2/settings.xml, and start again.")
    fi
    die "the build failed:" "${reasons[@]}" "Maven's whole output: $1"
}
