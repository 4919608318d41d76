# Provisions MPJ Express 0.44, which no public Maven repository has. Sourced by bash; $root is the checkout.
#
# From the first place that has it (the user's MPJ_HOME, the installed Debian package, the Debian package fetched into a
# private folder) it makes
#   .mpj/home    an MPJ home: lib/ conf/ logs/ and the file "origin" that says where it came from
#   .local-repo  a Maven repository with mpj.jar, which pom.xml names

readonly MPJ_VERSION=0.44
readonly MPJ_SHA256=b135d0ec9e08772be47eb20a37792df82b36d94ecd666202af423c7e884f9b64 # of Debian's 0.44+dfsg-4

provision_mpj() {
    local repository=$root/.local-repo/org/mpjexpress/mpj/$MPJ_VERSION
    local jar=$repository/mpj-$MPJ_VERSION.jar home=$root/.mpj/home
    if [[ -f $jar && -d $home ]] && cmp -s "$jar" "${MPJ_HOME:-$home}/lib/mpj.jar"; then
        return
    fi
    local work=$root/.mpj/work mpj_lib mpj_conf mpj_origin
    rm -rf "$work"
    mkdir -p "$work/home/lib" "$work/home/logs" "$work/home/conf" "$work/repository"
    find_mpj "$work"

    local file
    for file in "$mpj_lib"/*.jar; do
        case $file in *-"$MPJ_VERSION".jar) ;; *) cp -L "$file" "$work/home/lib/" ;; esac
    done
    cp -L "$mpj_conf/mpjexpress.conf" "$work/home/conf/"
    printf '%s\n' "$mpj_origin" >"$work/home/origin"
    cp "$work/home/lib/mpj.jar" "$work/repository/mpj-$MPJ_VERSION.jar"
    cat >"$work/repository/mpj-$MPJ_VERSION.pom" <<EOF
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.mpjexpress</groupId>
  <artifactId>mpj</artifactId>
  <version>$MPJ_VERSION</version>
</project>
EOF
    # What was built with another MPJ Express is built anew.
    rm -rf "$repository" "$home" "$root"/target/equipoise-*.jar
    mkdir -p "${repository%/*}"
    mv "$work/repository" "$repository"
    mv "$work/home" "$home"
    rm -rf "$work"
}

# Sets mpj_lib, mpj_conf and mpj_origin.
find_mpj() {
    local work=$1
    if [[ -n ${MPJ_HOME:-} ]]; then
        mpj_lib=$MPJ_HOME/lib mpj_conf=$MPJ_HOME/conf mpj_origin="MPJ_HOME ($MPJ_HOME)"
        [[ -f $mpj_lib/mpj.jar ]] || die "MPJ_HOME is $MPJ_HOME, but there is no lib/mpj.jar in it." \
            "Set MPJ_HOME to the folder of MPJ Express $MPJ_VERSION, or unset it: then Debian's package is used."
    elif [[ -f /usr/share/java/mpj.jar && -d /usr/share/mpj/lib ]]; then
        mpj_lib=/usr/share/mpj/lib mpj_conf=/etc/mpj mpj_origin="the installed package libmpj-java"
    else
        fetch_debian_package "$work"
        mpj_lib=$work/package/usr/share/mpj/lib mpj_conf=$work/package/etc/mpj mpj_origin="Debian's package libmpj-java"
        has_known_checksum || no_mpj "what was fetched as libmpj-java is not the build that is known"
    fi
    [[ -f $mpj_conf/mpjexpress.conf ]] || die "There is no mpjexpress.conf in $mpj_conf."
    has_known_checksum || say "warning: MPJ Express from $mpj_origin is another build than the one Equipoise is tested with." \
        "$mpj_lib/mpj.jar: sha256 $(sha256sum <"$mpj_lib/mpj.jar" | cut -d' ' -f1)"
}

has_known_checksum() {
    echo "$MPJ_SHA256  $mpj_lib/mpj.jar" | sha256sum --check --status
}

# Needs no root and leaves the machine's package lists alone.
fetch_debian_package() {
    local work=$1 log=$1/apt.log
    command -v apt-get >/dev/null && command -v dpkg >/dev/null || no_mpj "this is no Debian or Ubuntu machine"
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/package"
    local apt=(apt-get -q "-oDir::State::Lists=$work/lists" "-oDir::Cache=$work/cache" -oDebug::NoLocking=1
        -oAPT::Sandbox::User= -oAcquire::Retries=2)
    # A clean-up hook of the machine's own configuration may fail without root: what counts is whether the package comes.
    (cd "$work" && { "${apt[@]}" update || true; } && "${apt[@]}" download libmpj-java) >"$log" 2>&1 </dev/null \
        || no_mpj "$(grep -m 1 -e '^W: Failed to fetch' -e '^E: ' "$log")"
    dpkg -x "$work"/libmpj-java_*.deb "$work/package" >>"$log" 2>&1 || no_mpj "$(tail -n 1 "$log")"
}

no_mpj() {
    die "MPJ Express $MPJ_VERSION is not on this machine and could not be fetched: $1." \
        "On Debian or Ubuntu, with root:  apt-get update && apt-get install libmpj-java" \
        "Elsewhere: unpack MPJ Express $MPJ_VERSION (mpjexpress.org) and name its folder:  export MPJ_HOME=/path/to/mpj" \
        "Then start again."
}
