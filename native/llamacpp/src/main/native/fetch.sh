#!/bin/sh
# Fetches llama.cpp as node-llama-cpp publishes it on npm, and lays what the presets need into a directory:
#
#   fetch.sh VERSION RELEASE PLATFORM SHA512-OF-THE-LIBRARIES SHA512-OF-THE-SOURCES DIRECTORY
#
# DIRECTORY/lib has the prebuilt libraries of the platform and a list of those that are loaded at run time, devices.txt
# (a CPU variant for each instruction set); DIRECTORY/include the headers of the same release, which come out of the git
# bundle in the sources; and DIRECTORY/LICENSE llama.cpp's licence. What is there already is kept.
# The registry is npm's own choice (npm config get registry). Needs npm, git, tar, sha512sum or shasum, and, for the
# step after this one, a C++ compiler.
set -eu

version=$1 release=$2 platform=$3 libraries_sha512=$4 sources_sha512=$5 directory=$6

fail() {
  rm -rf "$work"
  echo "llamacpp: $1" >&2
  exit 1
}

work=
[ "$platform" != none ] || fail "llama.cpp's libraries are fetched for linux on x86_64 and arm64 only"
for tool in npm git tar "${CXX:-g++}"; do
  command -v "$tool" >/dev/null 2>&1 ||
    fail "$tool was not found: the profile native needs npm, git and a C++ compiler (g++)"
done

stamp=$directory/$platform-$version
[ ! -f "$stamp" ] || exit 0

sha512() {
  if command -v sha512sum >/dev/null 2>&1; then
    sha512sum <"$1" | cut -d ' ' -f 1
  else
    shasum -a 512 <"$1" | cut -d ' ' -f 1
  fi
}

# Packs one package at the version, checks it, and unpacks it to $work/NAME: take NAME PACKAGE SHA512
take() {
  mkdir -p "$work/$1"
  (cd "$work/$1" && npm pack --silent --prefer-offline "$2@$version") >"$work/log" 2>&1 ||
    fail "npm could not fetch $2 $version: $(grep . "$work/log" | tail -n 1)"
  set -- "$1" "$2" "$3" "$work/$1"/*.tgz
  found=$(sha512 "$4")
  [ "$found" = "$3" ] || fail "$2 $version has SHA-512 $found, expected $3: not used"
  tar -xzf "$4" -C "$work/$1"
}

mkdir -p "$directory"
work=$(mktemp -d "$directory/.fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

take libraries "@node-llama-cpp/$platform" "$libraries_sha512"
take sources node-llama-cpp "$sources_sha512"

# Structures are passed by value: headers of another release than the libraries' would be silent damage.
metadata=$work/libraries/package/bins/$platform/_nlcBuildMetadata.json
grep -q "\"release\":\"$release\"" "$metadata" || fail "the libraries are not those of llama.cpp $release"
git clone --quiet --bare "$work/sources/package/llama/gitRelease.bundle" "$work/git" 2>"$work/log" ||
  fail "git could not read the sources: $(tail -n 1 "$work/log")"
git --git-dir="$work/git" archive --format=tar HEAD include ggml/include LICENSE | tar -xf - -C "$work"

rm -rf "$directory/lib" "$directory/include" "$directory/LICENSE"
mkdir -p "$directory/lib" "$directory/include"
for library in "$work/libraries/package/bins/$platform"/lib*; do
  case $library in
    *llama-common*) ;; # what llama.cpp's own programs share
    *) mv "$library" "$directory/lib/" ;;
  esac
done
for device in "$directory"/lib/libggml-*.so; do
  device=${device##*/libggml-}
  [ "$device" = base.so ] || echo "${device%.so}"
done >"$directory/lib/devices.txt"
mv "$work"/include/*.h "$work"/ggml/include/*.h "$directory/include/"
mv "$work/LICENSE" "$directory/LICENSE"
touch "$stamp"
