# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D OUTPUT=file.cc -D "ASSETS=page.mustache;style.css" -P embed_assets.cmake
# Bytes as numbers: no text can end a literal, and no compiler's length limit is met.
set(texts "")
set(functions "")
foreach(path IN LISTS ASSETS)
  get_filename_component(name ${path} NAME_WE)
  file(READ ${path} hex HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND texts "constexpr char ${name}_bytes[] = {${bytes} 0};\n")
  string(APPEND functions
         "std::string_view ${name}_text() { return {${name}_bytes, sizeof ${name}_bytes - 1}; }\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by embed_assets.cmake.
#include \"report/contact_sheet/assets.h\"

namespace picdesk::report {
namespace {

${texts}
}  // namespace

${functions}
}  // namespace picdesk::report
")
