# Finds a JDK of version 21 or newer and exports JAVA_HOME; sourced by ./run and ./mvnw.
# Order: JAVA_HOME, the java on PATH, then the newest of the usual places.

jdk_version() { # major version of the JDK in $1, or nothing when there is none
  [ -x "$1/bin/javac" ] || return 0
  _v=
  [ -r "$1/release" ] && _v=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release" | head -n 1)
  [ -n "$_v" ] || _v=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9][0-9]*\).*/\1/p' | head -n 1)
  echo "$_v"
}

find_jdk() {
  _need=21
  if [ -n "${JAVA_HOME:-}" ]; then
    _v=$(jdk_version "$JAVA_HOME")
    [ -n "$_v" ] && [ "$_v" -ge $_need ] && return 0
  fi
  _java=$(command -v java 2>/dev/null || true)
  if [ -n "$_java" ]; then
    _java=$(readlink -f "$_java" 2>/dev/null || echo "$_java")
    _home=$(dirname "$(dirname "$_java")")
    _v=$(jdk_version "$_home")
    if [ -n "$_v" ] && [ "$_v" -ge $_need ]; then JAVA_HOME=$_home; export JAVA_HOME; return 0; fi
  fi
  _best= _best_v=0
  for _home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$_home" ] || continue
    _v=$(jdk_version "$_home")
    if [ -n "$_v" ] && [ "$_v" -ge $_need ] && [ "$_v" -gt "$_best_v" ]; then _best=$_home _best_v=$_v; fi
  done
  if [ -n "$_best" ]; then JAVA_HOME=$_best; export JAVA_HOME; return 0; fi
  cat >&2 <<'TEXT'
Không tìm thấy JDK 21 trở lên. Hãy cài một JDK, ví dụ trên Debian/Ubuntu: sudo apt-get install openjdk-21-jdk-headless
(hoặc Temurin từ https://adoptium.net), rồi chạy lại; nếu đã cài ở nơi khác, hãy đặt JAVA_HOME.
No JDK 21 or newer was found. Install one, on Debian/Ubuntu for instance: sudo apt-get install openjdk-21-jdk-headless
(or Temurin from https://adoptium.net), and try again; if it lies elsewhere, set JAVA_HOME.
TEXT
  return 1
}
