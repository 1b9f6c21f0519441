// SPDX-License-Identifier: GPL-3.0-or-later
// Independent readers of what picdesk wrote.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/metadata.h"

namespace picdesk::test {

// exiftool's whole view of a file: "Group:Tag" to value, structures kept, text as UTF-8.
nlohmann::json exiftool(std::span<const std::byte> file, std::string_view extension);
// Writes metadata with exiftool (arguments as it takes them) and returns the new file.
std::vector<std::byte> exiftool_write(std::span<const std::byte> file, std::string_view extension,
                                      std::vector<std::string> arguments);
// A picture of that kind (samples.h) after exiftool_write, and what picdesk reads from it.
MetadataReading read_master(std::vector<std::string> arguments, const std::string& kind = "jpeg");
// exiv2's "key value" lines.
std::string exiv2_keys(std::span<const std::byte> file, std::string_view extension);
// A one-file checker's output with its exit code in front, e.g. {"webpinfo"} or {"pngcheck", "-v"}.
std::string checked_by(std::vector<std::string> command, std::span<const std::byte> file,
                       std::string_view extension);
// Decoded pixels: dwebp for WebP, vips for the rest.
std::string decoded(std::span<const std::byte> file, std::string_view extension);

}  // namespace picdesk::test
