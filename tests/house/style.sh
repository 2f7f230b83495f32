#!/usr/bin/env bash
# Layout by clang-format, and our rules that a grep can keep. Prints every place that breaks one.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

broken=0
sources=$(git ls-files --cached --others --exclude-standard '*.cpp' '*.h')

# shellcheck disable=SC2086
unshaped=$(clang-format --dry-run -Werror $sources 2>&1 | grep -oE '^[^ :]+\.(cpp|h):' | sort | uniq -c | sort -rn)
if [ -n "$unshaped" ]; then
    printf 'Layout (places, file): clang-format -i mends it\n%s\n\n' "$(head -n 40 <<<"$unshaped")"
    broken=1
fi

# rule 'what is wrong' PATTERN FILES…: no line of those files may match.
rule() {
    local text=$1 pattern=$2 found
    shift 2
    [ $# -gt 0 ] || return 0
    if found=$(grep -nE -- "$pattern" "$@" /dev/null); then
        printf '%s:\n%s\n\n' "$text" "$(head -n 20 <<<"$found")"
        broken=1
    fi
}
files() { git ls-files --cached --others --exclude-standard -- "$@"; }
mapfile -t ours < <(files 'gateway/*.cpp' 'gateway/*.h' 'protocols/*.cpp' 'protocols/*.h' \
    'connectors/*.cpp' 'connectors/*.h')
mapfile -t codecs < <(files 'protocols/*.cpp' 'protocols/*.h' ':!protocols/xml/*')
mapfile -t database < <(files 'gateway/store/*.cpp' 'gateway/store/*.h')
mapfile -t beside < <(files 'gateway/*.cpp' 'gateway/*.h' 'protocols/*.cpp' 'connectors/*.cpp' \
    ':!gateway/store/*')
mapfile -t text < <(files '*.cpp' '*.h' '*.sql' '*.md' '*.html' '*.js' '*.css' '*.sh' '*.cmake' \
    'tests/run' 'samples/demo' 'CMakeLists.txt' ':!tests/house/style.sh')

rule 'Text of an element is read by the helpers of protocols/xml only' \
    '(child_value|first_child\(\)\.value)\(|\.text\(\)\.(get|as_)' "${codecs[@]}"
rule 'Fractions are Decimals: nothing that reads a binary fraction, or asks the locale' \
    '\b(atof|stod|stof|stold|strtod|strtof|strtold|sscanf|setlocale)\(' "${ours[@]}"
rule 'SQL is one literal per statement with :named values; nothing is pasted into it' \
    '"[^"]*\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|VALUES)\b[^"]*"[[:space:]]*(\+|<<)|\+[[:space:]]*"[^"]*\b(WHERE|VALUES|ORDER BY|AND)\b' \
    "${database[@]}"
rule 'SQL stands in gateway/store only' \
    '"(SELECT .* FROM|INSERT INTO|UPDATE .* SET|DELETE FROM|CREATE TABLE) ' "${beside[@]}"
rule 'Randomness is passed in' '\b(std::rand|srand|mt19937|random_device)\b' "${ours[@]}"
mapfile -t headers < <(files '*.h')
rule 'A header brings no names into the files that include it' '^ *using namespace' "${headers[@]}"
rule 'A promise is not code' '\b(TO''DO|FIX''ME)\b|not impl''emented|coming so''on' "${text[@]}"
rule 'A line ends with its last letter' '[[:blank:]]+$' "${text[@]}"

[ $broken = 0 ] && echo "style is kept"
exit $broken
