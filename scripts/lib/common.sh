# Messages and the search for Java, for all scripts. Sourced by bash; $root is the checkout.

say() {
    printf 'equipoise: %s\n' "$1" >&2
    [[ $# -eq 1 ]] || printf '  %s\n' "${@:2}" >&2
}

# Ends the script: what is wrong, then (indented) what to do about it.
die() {
    say "$@"
    exit 1
}

# Sets java_home and java_version of the Java to use: that of JAVA_HOME, else the first on the PATH. A JDK says its
# version in a file, which is read rather than to start a JVM on every call.
find_java() {
    local java remedy="Install a JDK, version 17 or later (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless), or set JAVA_HOME to one."
    if [[ -n ${JAVA_HOME:-} ]]; then
        java=$JAVA_HOME/bin/java
        [[ -x $java ]] || die "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it." "$remedy"
    else
        java=$(command -v java) || die "Java was not found on the PATH." "$remedy"
    fi
    java=$(readlink -f "$java")
    java_home=${java%/bin/java} java_version=
    if [[ -r $java_home/release ]]; then
        java_version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$java_home/release")
    fi
    if [[ -z $java_version ]]; then
        local properties
        properties=$("$java" -XshowSettings:properties -version 2>&1) || die "$java does not start:" "${properties%%$'\n'*}"
        java_home=$(sed -n 's/^ *java\.home = //p' <<<"$properties")
        java_version=$(sed -n 's/^ *java\.version = //p' <<<"$properties")
    fi
    local major=${java_version%%[!0-9]*}
    ((${major:-0} >= 17)) || die "$java is Java $java_version; Equipoise needs 17 or later." "$remedy"
}

# A digest of everything that the built product comes from.
source_stamp() {
    local digest
    digest=$(cd "$root" && find pom.xml src/main scripts/lib -type f -exec sha256sum {} + | LC_ALL=C sort | sha256sum)
    printf '%s' "${digest:0:16}"
}
