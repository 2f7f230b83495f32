# box(name DIR folder EXCEPT folder LINKS boxes… USES libraries…): one static library of every .cpp in
# the folder. main.cpp stays out: it belongs to the program; so does a folder that is a box of its own.

set(PASSERELLE_WARNINGS -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
# g++ 12 raises false alarms in its own std::string when it optimises (GCC bugs 105329, 105651).
list(APPEND PASSERELLE_WARNINGS -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)
set(PASSERELLE_HARDENING -fstack-protector-strong -D_GLIBCXX_ASSERTIONS)

add_library(settings INTERFACE)
target_include_directories(settings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(settings INTERFACE ${PASSERELLE_WARNINGS} ${PASSERELLE_HARDENING})
target_compile_definitions(settings INTERFACE PASSERELLE_VERSION="${PROJECT_VERSION}")
if(PASSERELLE_SANITIZE)
  target_compile_options(settings INTERFACE -fsanitize=${PASSERELLE_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(settings INTERFACE -fsanitize=${PASSERELLE_SANITIZE})
endif()
if(PASSERELLE_COVERAGE)
  target_compile_options(settings INTERFACE --coverage)
  target_link_options(settings INTERFACE --coverage)
endif()

function(box name)
  cmake_parse_arguments(BOX "" "DIR;EXCEPT" "LINKS;USES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${BOX_DIR}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(BOX_EXCEPT)
    list(FILTER sources EXCLUDE REGEX "^${PROJECT_SOURCE_DIR}/${BOX_EXCEPT}/")
  endif()
  if(NOT sources)
    file(WRITE ${PROJECT_BINARY_DIR}/empty_${name}.cpp "")
    set(sources ${PROJECT_BINARY_DIR}/empty_${name}.cpp)
  endif()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC settings ${BOX_LINKS} PRIVATE ${BOX_USES} Threads::Threads)
  target_precompile_headers(${name} PRIVATE
    <algorithm> <chrono> <functional> <map> <memory> <optional> <string> <string_view> <variant> <vector>)
  in_batches(${name})
endfunction()

# embed(box ROOT folder): puts templates/, assets/, migrations/ or profiles/ below the folder into
# the box's library: `embedded_<box>()` lists name and bytes. Packages from npm count as assets.
function(embed name)
  cmake_parse_arguments(EMBED "" "ROOT" "" ${ARGN})
  set(root ${PROJECT_SOURCE_DIR}/${EMBED_ROOT})
  file(GLOB_RECURSE files CONFIGURE_DEPENDS
    ${root}/templates/*.html ${root}/assets/*.css ${root}/assets/*.js ${root}/assets/*.svg
    ${root}/migrations/*.sql ${root}/profiles/*.json)
  list(FILTER files EXCLUDE REGEX "node_modules")
  set(entries "")
  set(declarations "")
  set(assembly "")
  set(index 0)
  if(EXISTS ${root}/assets/package-lock.json)
    npm_assets(${root}/assets packaged)
  endif()
  foreach(file IN LISTS files packaged)
    if(file MATCHES "^${root}/(.*)$")
      set(label ${CMAKE_MATCH_1})
    else()
      get_filename_component(label ${file} NAME)
      set(label assets/${label})
    endif()
    string(APPEND assembly ".global embedded_${name}_${index}\nembedded_${name}_${index}:\n"
      ".incbin \"${file}\"\n.global embedded_${name}_${index}_end\nembedded_${name}_${index}_end:\n.byte 0\n")
    string(APPEND declarations "extern const char embedded_${name}_${index}[], embedded_${name}_${index}_end[];\n")
    string(APPEND entries "        {\"${label}\", {embedded_${name}_${index}, static_cast<std::size_t>(embedded_${name}_${index}_end - embedded_${name}_${index})}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  set(out ${PROJECT_BINARY_DIR}/embedded/${name})
  file(CONFIGURE OUTPUT ${out}.S CONTENT ".section .rodata\n${assembly}.section .note.GNU-stack,\"\",@progbits\n" @ONLY)
  set_source_files_properties(${out}.S PROPERTIES OBJECT_DEPENDS "${files};${packaged}")
  file(CONFIGURE OUTPUT ${out}.cpp CONTENT
"#include <map>
#include <string_view>
extern \"C\" {
${declarations}}
namespace ${name} {
const std::map<std::string_view, std::string_view>& embedded();
const std::map<std::string_view, std::string_view>& embedded() {
    static const std::map<std::string_view, std::string_view> files{
${entries}    };
    return files;
}
}
" @ONLY)
  target_sources(${name} PRIVATE ${out}.S ${out}.cpp)
  set_source_files_properties(${out}.S ${out}.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# npm_assets(folder out): installs what the folder's lock file pins into the build tree and lists
# the files its package.json names under "embed".
function(npm_assets folder out)
  set(home ${PROJECT_BINARY_DIR}/npm)
  file(MAKE_DIRECTORY ${home})
  file(SHA256 ${folder}/package-lock.json lock)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/package.json ${folder}/package-lock.json)
  if(NOT EXISTS ${home}/installed-${lock})
    file(COPY ${folder}/package.json ${folder}/package-lock.json DESTINATION ${home})
    execute_process(COMMAND npm ci --no-audit --no-fund --ignore-scripts WORKING_DIRECTORY ${home}
      RESULT_VARIABLE failed OUTPUT_QUIET)
    if(failed)
      message(FATAL_ERROR "npm ci failed in ${home}: the page styles could not be installed")
    endif()
    file(TOUCH ${home}/installed-${lock})
  endif()
  file(READ ${folder}/package.json package)
  string(JSON count LENGTH "${package}" embed)
  math(EXPR last "${count} - 1")
  set(files "")
  foreach(i RANGE ${last})
    string(JSON file GET "${package}" embed ${i})
    list(APPEND files ${home}/node_modules/${file})
  endforeach()
  set(${out} ${files} PARENT_SCOPE)
endfunction()
