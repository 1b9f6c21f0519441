// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/sample.h"

#include <cctype>

#include "support/paths.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

Format format_of(const std::string& name) {
  if (name.starts_with("png/")) return Format::png;
  if (name.starts_with("webp/")) return Format::webp;
  if (name.starts_with("tiff/")) return Format::tiff;
  return Format::jpeg;
}

}  // namespace

Sample sample(const std::string& name, Size stored) {
  Sample sample{read_file(test_image(name)), {}};
  sample.info.format = format_of(name);
  sample.info.stored = stored;
  sample.info.adobe_rgb = name == "jpeg/adobe-rgb-exif.jpg";
  sample.info.alpha = name.find("alpha") != std::string::npos;
  return sample;
}

std::string spelled(const std::string& name) {
  std::string out;
  for (const char c : name) {
    out += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  }
  return out;
}

}  // namespace picdesk::test
