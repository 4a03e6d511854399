# Sourced by ./emend and ./mvnw: finds a JDK of at least a given version.
# JAVA_HOME comes first, then the java on the PATH, then the usual directories of Linux, macOS and SDKMAN.

# The feature release of the JDK in directory $1 ("25"), or nothing where there is none.
jdk_release() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" | head -n 1
}

# The home of the java on the PATH, links followed.
jdk_of_path() {
  jdk_link=$(command -v java 2>/dev/null) || return 0
  while [ -L "$jdk_link" ]; do
    jdk_next=$(readlink "$jdk_link")
    case $jdk_next in
      /*) jdk_link=$jdk_next ;;
      *) jdk_link=$(dirname "$jdk_link")/$jdk_next ;;
    esac
  done
  (cd "$(dirname "$jdk_link")/.." 2>/dev/null && pwd -P)
}

# Prints the home of a JDK >= $1, or fails.
find_jdk() {
  for jdk_home in "${JAVA_HOME:-}" "$(jdk_of_path)" \
      /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/lib/jvm/* \
      "${HOME:-}"/.jdks/* "${HOME:-}"/.sdkman/candidates/java/* \
      "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
    [ -n "$jdk_home" ] || continue
    jdk_found=$(jdk_release "$jdk_home")
    if [ -n "$jdk_found" ] && [ "$jdk_found" -ge "$1" ]; then
      printf '%s\n' "$jdk_home"
      return 0
    fi
  done
  return 1
}
