// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a preset: a Preset that keeps its promises, or an error at a place.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.h"
#include "picdesk/preset.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace picdesk;
  const std::string_view toml(reinterpret_cast<const char*>(bytes), size);
  const Result<Preset> preset = parse_preset(toml, "fuzz.toml");
  if (!preset) {
    const Error& error = preset.error();
    if (error.code != ErrorCode::invalid_argument) std::abort();
    if (!error.message.starts_with("fuzz.toml:")) std::abort();
    if (text::printable(error.message) != error.message || error.hint.empty()) std::abort();
    return 0;
  }
  for (const RenditionSpec& spec : preset->renditions) {
    if (canonical_recipe(spec).empty() || spec.name.empty()) std::abort();
    if (spec.fit == Fit::fill && spec.widths.empty() && (!spec.width || !spec.height)) std::abort();
    if (spec.fit == Fit::fill && !spec.widths.empty() && !spec.ratio) std::abort();
    if (!validate_path_template(spec.path.empty() ? preset->path : spec.path)) std::abort();
  }
  return 0;
}
