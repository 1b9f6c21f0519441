// SPDX-License-Identifier: GPL-3.0-or-later
// The examples of the rules' pages, checked as articles.
#include <gtest/gtest.h>

#include "check/article/support.h"
#include "picdesk/rules.h"

namespace picdesk::test {
namespace {

ImageFile with_text(std::string_view path, std::string_view field, std::string_view value);

// What the examples say of their files.
ImageFiles files_of(std::string_view rule) {
  ImageFiles files;
  const auto add = [&](const char* url, Size size) -> ImageFile& {
    return files[url] = sound_file(std::string_view(url).substr(1), size);
  };
  if (rule == "hero/aspect") {
    add("/a-1200_768.webp", {1200, 768});
    add("/a-600_400.webp", {600, 400});
  } else if (rule == "hero/byte-budget") {
    add("/light-600_384.webp", {600, 384}).bytes = 41'200;
    add("/heavy-600_384.webp", {600, 384}).bytes = 80'001;
  } else if (rule == "hero/embedded-alt-missing") {
    MetadataReading reading;
    reading.record.caption.by_language["x-default"] = "Boats";
    add("/without-alt.webp", {600, 384}).metadata = reading;
    reading.record.alt.by_language["x-default"] = "Boats";
    add("/with-alt.webp", {600, 384}).metadata = reading;
  }
  return files;
}

}  // namespace
}  // namespace picdesk::test
