# Finds what Samspill is run and built with; sourced by ./samspill and ./check.
# Says plainly what is missing and how to get it.

java_version() {
    # The file saves a start of the JVM; not every JDK has it.
    stated=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    if [ -n "$stated" ]; then
        echo "$stated"
        return
    fi
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}

# A JDK, not only a runtime, of version 25 or newer.
is_good_jdk() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    version=$(java_version "$1")
    [ -n "$version" ] && [ "$version" -ge 25 ]
}

find_jdk() {
    on_path=$(command -v javac 2>/dev/null)
    if [ -n "$on_path" ]; then
        resolved=$(readlink -f "$on_path" 2>/dev/null) || resolved=$on_path
        on_path=$(dirname "$(dirname "$resolved")")
    fi
    from_mac=
    [ -x /usr/libexec/java_home ] && from_mac=$(/usr/libexec/java_home -v 25+ 2>/dev/null)
    for folder in "${JAVA_HOME:-}" "$on_path" "$from_mac" /usr/lib/jvm/* /usr/java/* /opt/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do
        if [ -n "$folder" ] && is_good_jdk "$folder"; then
            JAVA_HOME=$folder
            export JAVA_HOME
            return 0
        fi
    done
    cat >&2 <<'TEXT'
Samspill needs a JDK 25 or newer, and none was found (looked in JAVA_HOME, the PATH, /usr/lib/jvm,
/usr/java, /opt, ~/.sdkman, ~/.jdks and the usual places of macOS). Get one, for example:
  Debian, Ubuntu  the package temurin-25-jdk (https://adoptium.net/installation/linux)
  macOS           brew install openjdk@25
  any Unix        curl -s https://get.sdkman.io | bash, then: sdk install java 25-tem
Or point to one: export JAVA_HOME=/path/to/jdk-25
TEXT
    exit 1
}

need_maven() {
    maven=$(command -v mvn 2>/dev/null)
    if [ -z "$maven" ]; then
        cat >&2 <<'TEXT'
Samspill must be built first, which needs Maven 3.8 or newer, and there is no mvn. Get it:
  Debian, Ubuntu  sudo apt-get install maven
  macOS           brew install maven
  any Unix        https://maven.apache.org/install.html
TEXT
        exit 1
    fi
    version=$("$maven" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
    major=${version% *}
    minor=${version#* }
    if [ -n "$version" ] && { [ "$major" -lt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -lt 8 ]; }; }; then
        echo "Samspill is built with Maven 3.8 or newer; $maven is $major.$minor. Install a newer one." >&2
        exit 1
    fi
}

need_node() {
    version=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
    if [ -z "$version" ] || [ "$version" -lt 20 ] || ! command -v npm >/dev/null 2>&1; then
        cat >&2 <<'TEXT'
Samspill must be built first, which needs Node 20 or newer with npm for the pages' style and script. Get it:
  Debian, Ubuntu  sudo apt-get install nodejs npm; when that gives an older one:
                  https://github.com/nodesource/distributions
  macOS           brew install node
  any Unix        https://nodejs.org/en/download
TEXT
        exit 1
    fi
}

find_jdk
