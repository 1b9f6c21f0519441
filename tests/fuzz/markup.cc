// SPDX-License-Identifier: GPL-3.0-or-later
// Any caption, credit, alt text and path (separated by NUL) in every syntax: no text opens a tag,
// and the Markdown line stays one line.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "picdesk/report.h"

namespace {

using picdesk::MarkupFormat;

void require(bool condition) {
  if (!condition) std::abort();
}

picdesk::MarkupRequest request_of(std::string_view text) {
  std::array<std::string, 5> parts;
  for (std::string& part : parts) {
    const std::size_t end = text.find('\0');
    part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  picdesk::MarkupRequest request;
  request.spec = {"hero", "", "100vw", true, "/" + parts[4]};
  request.sources = {{"hero", parts[3] + ".webp", {600, 384}, 1, "image/webp"}};
  request.caption = parts[0];
  request.credit = parts[1];
  request.alt = parts[2];
  request.date = "October 3, 2024";
  return request;
}

std::string markup(const picdesk::MarkupRequest& request, MarkupFormat format) {
  const auto made = picdesk::to_markup(request, format);
  require(made.has_value());
  require(made->text.ends_with('\n'));
  return made->text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const picdesk::MarkupRequest request = request_of({reinterpret_cast<const char*>(data), size});
  const std::string html = markup(request, MarkupFormat::html);
  const auto tags = std::count(html.begin(), html.end(), '<');
  require(tags == 6 || tags == 8 || tags == 10);  // without caption, without credit, with both
  require(tags == std::count(html.begin(), html.end(), '>'));
  const std::string line = markup(request, MarkupFormat::markdown);
  require(std::count(line.begin(), line.end(), '\n') == 1 && line.starts_with("!["));
  require(markup(request, MarkupFormat::json).find('\n') + 1 ==
          markup(request, MarkupFormat::json).size());
  markup(request, MarkupFormat::jsx);
  return 0;
}
