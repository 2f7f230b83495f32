#!/usr/bin/env bash
# config/setup.sh [--tests] [PRESET]: makes this checkout ready to run.
#
# Installs the Debian packages of config/packages that are missing, configures the preset (release
# when none is named) and builds it: the program and the pretend buyer, with --tests everything.
# Does next to nothing when all is there. Needs root or sudo only when a package is missing.
# JOBS=N builds N files at a time instead of one per processor.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

begun=$(date +%s)
say() { printf 'setup %4ds  %s\n' $(($(date +%s) - begun)) "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }

tests=no
preset=release
for argument in "$@"; do
    case $argument in
        --tests) tests=yes ;;
        -h | --help) sed -n '2,8s/^# \{0,1\}//p' config/setup.sh; exit 0 ;;
        -*) fail "unknown option $argument; see --help" ;;
        *) preset=$argument ;;
    esac
done

# wanted: "package command" for every entry of the sets asked for
wanted() {
    local set package rest
    while read -r set package rest; do
        case $set in
            build) ;;
            test) [ $tests = yes ] || continue ;;
            '' | '#'*) continue ;;
            *) fail "config/packages: '$set' is neither build nor test" ;;
        esac
        case $rest in
            command:*) rest=${rest#command:} && echo "$package ${rest%% *}" ;;
            *) echo "$package" ;;
        esac
    done <config/packages
}

missing() {
    local package command
    wanted | while read -r package command; do
        if [ -n "$command" ]; then
            command -v "$command" >/dev/null || echo "$package"
        else
            case $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null) in
                *' installed') ;;
                *) echo "$package" ;;
            esac
        fi
    done
}

install_packages() {
    local as=() lacking
    lacking=$(missing | tr '\n' ' ')
    [ -n "$lacking" ] || return 0
    command -v apt-get >/dev/null || fail "this is not Debian; please install: $lacking"
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "please install as root: apt-get install $lacking"
        as=(sudo)
    fi
    say "installing: $lacking"
    local log
    log=$(mktemp)
    # shellcheck disable=SC2086 # one word per package
    "${as[@]}" apt-get update >"$log" 2>&1 &&
        "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
            $lacking >>"$log" 2>&1 ||
        { tail -n 20 "$log" >&2; fail "apt-get failed (all of it: $log)"; }
    rm -f "$log"
    say "installed"
}

configure() {
    local cache=build/$preset/CMakeCache.txt
    if [ -f "build/$preset/build.ninja" ]; then
        [ $tests = no ] || ! grep -q '^PASSERELLE_TESTS:BOOL=OFF' "$cache" || cmake_quietly -DPASSERELLE_TESTS=ON
    elif [ $tests = yes ]; then
        cmake_quietly -DPASSERELLE_TESTS=ON
    else
        cmake_quietly -DPASSERELLE_TESTS=OFF
    fi
}

cmake_quietly() {
    say "configuring $preset"
    mkdir -p build
    cmake --preset "$preset" "$@" >"build/configure-$preset.log" 2>&1 ||
        { tail -n 30 "build/configure-$preset.log" >&2; fail "configuring $preset failed"; }
}

# Compiled headers and ccache agree only when it may trust times and defines.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

build() {
    local targets=(passerelle pretend-buyer) jobs=()
    [ $tests = no ] || targets=(all)
    [ -z "${JOBS:-}" ] || jobs=(--parallel "$JOBS")
    local log=build/build-$preset.log step=0
    # Every minute or so one line: the last of ninja's own, `[120/340] Building …`.
    cmake --build "build/$preset" --target "${targets[@]}" "${jobs[@]}" >"$log" 2>&1 &
    local builder=$!
    trap 'kill $builder 2>/dev/null; exit 130' INT TERM
    while kill -0 $builder 2>/dev/null; do
        sleep 0.2
        step=$((step + 1))
        [ $((step % 150)) != 0 ] || say "building $preset $(grep -o '^\[[0-9]*/[0-9]*\]' "$log" | tail -n 1)"
    done
    trap - INT TERM
    wait $builder || { grep -v '^\[' "$log" | head -n 60 >&2; fail "building $preset failed (all of it: $log)"; }
    grep -q 'no work to do' "$log" || say "built $preset"
}

install_packages
configure
build
