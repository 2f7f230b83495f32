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

# keys: "file hash", the hash over everything of ours the file was compiled from. A file is what the
# compiler was given: mostly a batch of our .cpp files (config/batches.cmake).
checks=$(cat .clang-tidy "$0" | sha256sum | cut -c1-16)
sed -n 's|.*"command": .* -o \([^ ]*\) -c \([^ "]*\)".*|\2 \1|p' "$work/compile_commands.json" >"$work/files"
ninja -C "build/$preset" -t deps 2>/dev/null | awk -v top="$PWD/" '
    /^[^ ].*:/ { object = $1; sub(":$", "", object) }
    /^    / {
        file = $1
        sub("^(\\.\\./)+", "", file)
        if (index(file, top) == 1) file = substr(file, length(top) + 1)
        if (file ~ /^(gateway|protocols|connectors|samples)\//) print object, file
    }' >"$work/deps"
awk '{ print $2 }' "$work/deps" | sort -u | xargs -r sha256sum 2>/dev/null >"$work/sums"
awk -v checks="$checks" '
    FILENAME ~ /files$/ { source[$2] = $1; next }
    FILENAME ~ /sums$/ { sum[$2] = substr($1, 1, 16); next }
    { key[$1] = key[$1] sum[$2] }
    $2 ~ /\.cpp$/ { ours[$1] = 1 }
    END { for (object in ours) print source[object], checks key[object] }
    ' "$work/files" "$work/sums" "$work/deps" | sort -u |
    while read -r file key; do echo "$file $(sha256sum <<<"$key" | cut -c1-32)"; done >"$work/keys"
[ -s "$work/keys" ] || { echo "nothing to look at: build first"; exit 1; }

stamp_of() { local file=${1#"$PWD/"}; echo "$work/stamps/${file//\//__}"; }
export -f stamp_of
export work

look() {
    local file=$1 key=$2 said
    # In a batch our .cpp files are what is included.
    if said=$(clang-tidy -p "$work" --quiet --header-filter='/(gateway|protocols|connectors|samples)/.*\.(h|cpp)$' \
        --checks=-bugprone-suspicious-include "$file" 2>/dev/null); then
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
