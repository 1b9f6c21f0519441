# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D OUTPUT=file.cc -D FUNCTION=shipped -D "PRESETS=a.toml;b.toml" -P embed_presets.cmake
# Bytes as numbers: no text of a preset can end a literal, and no compiler's length limit is met.
set(texts "")
set(rows "")
set(index 0)
list(SORT PRESETS)
foreach(path IN LISTS PRESETS)
  get_filename_component(name ${path} NAME_WLE)
  file(READ ${path} hex HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND texts "constexpr char preset_${index}[] = {${bytes} 0};\n")
  string(APPEND rows "    {\"${name}\", {preset_${index}, sizeof preset_${index} - 1}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUTPUT} "// Made by embed_presets.cmake.
#include \"preset/shipped.h\"

namespace picdesk::preset {
namespace {

${texts}
constexpr ShippedPreset presets[] = {
${rows}};

}  // namespace

std::span<const ShippedPreset> ${FUNCTION}() { return presets; }

}  // namespace picdesk::preset
")
