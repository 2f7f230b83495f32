#!/usr/bin/env bash
# clang-tidy over our .cpp files, with the checks of .clang-tidy. A file is looked at again only when
# it, a header of ours it includes, its flags or the checks have changed since it was found clean
# (stamps in build/tidy). Tests are left to the compiler's warnings.
# PRESET names the build whose compile_commands.json counts, JOBS how many run at once.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

preset=${PRESET:-release}
jobs=${JOBS:-$(nproc)}
commands=build/$preset/compile_commands.json
work=build/tidy
[ -f "$commands" ] || { echo "no $commands: build first"; exit 1; }
mkdir -p "$work/stamps"

# Warnings are g++'s business and some are unknown to clang. Its precompiled headers are not clang's
# either, which reads the same header as text.
sed -e 's| -W[a-z][^ ]*||g' -e 's|\(-include [^ ]*/\)\([a-z_]*\)\.dir/cmake_pch\.hxx|-include '"$PWD/$work"'/\2.hxx|' \
    "$commands" >"$work/compile_commands.json"
for header in build/"$preset"/CMakeFiles/*.dir/cmake_pch.hxx build/"$preset"/*/*/CMakeFiles/*.dir/cmake_pch.hxx; do
    [ -f "$header" ] || continue
    target=$(basename "$(dirname "$header")" .dir)
    cmp -s "$header" "$work/$target.hxx" || cp "$header" "$work/$target.hxx"
done

# keys: "file hash", the hash over everything of ours the file was compiled from.
checks=$(cat .clang-tidy "$0" | sha256sum | cut -c1-16)
ninja -C "build/$preset" -t deps 2>/dev/null | awk -v top="$PWD/" '
    /^[^ ].*:/ { object = $1 }
    /^    / {
        file = $1
        sub("^(\\.\\./)+", "", file)
        if (index(file, top) == 1) file = substr(file, length(top) + 1)
        if (file ~ /^(gateway|protocols|connectors|samples)\//) print object, file
    }' >"$work/deps"
awk '{ print $2 }' "$work/deps" | sort -u | xargs -r sha256sum 2>/dev/null >"$work/sums"
awk -v checks="$checks" '
    NR == FNR { sum[$2] = substr($1, 1, 16); next }
    # the first of our files an object was made from is its .cpp
    !($1 in source) { source[$1] = $2; key[$1] = checks }
    { key[$1] = key[$1] sum[$2] }
    END { for (object in source) if (source[object] ~ /\.cpp$/) print source[object], key[object] }
    ' "$work/sums" "$work/deps" | sort -u |
    while read -r file key; do echo "$file $(sha256sum <<<"$key" | cut -c1-32)"; done >"$work/keys"
[ -s "$work/keys" ] || { echo "nothing to look at: build first"; exit 1; }

stamp_of() { echo "$work/stamps/${1//\//__}"; }
export -f stamp_of
export work

look() {
    local file=$1 key=$2 said
    if said=$(clang-tidy -p "$work" --quiet "$file" 2>/dev/null); then
        echo "$key" >"$(stamp_of "$file")"
    else
        printf '%s\n' "$said"
        return 1
    fi
}
export -f look

while read -r file key; do
    [ -f "$file" ] || continue
    [ "$(cat "$(stamp_of "$file")" 2>/dev/null)" = "$key" ] || echo "$file $key"
done <"$work/keys" >"$work/stale"
echo "$(wc -l <"$work/keys") files, $(wc -l <"$work/stale") to look at"
xargs -r -P "$jobs" -L 1 bash -c 'look "$0" "$1"' <"$work/stale"
