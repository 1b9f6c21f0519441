// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as front matter, with each of its three fences: values and problems with places.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "article/front_matter/parse_front_matter.h"
#include "base/text.h"

namespace {

using namespace picdesk;

void require(bool good) {
  if (!good) std::abort();
}

void check_span(std::string_view file, Span span) {
  require(span.begin <= span.end && span.end <= file.size());
}

void check_value(std::string_view file, const FrontMatterValue& value) {
  require(!value.path.empty() || value.is_text);
  require(text::is_utf8(value.value.text()) && text::is_utf8(value.path));
  check_span(file, value.key_span);
  check_span(file, value.value.source());
  std::size_t begin = 0;
  const auto& segments = value.value.segments();
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const std::size_t end =
        i + 1 < segments.size() ? segments[i + 1].out_begin : value.value.text().size();
    const Span source = segments[i].source;
    check_span(file, source);
    if (segments[i].kind == MappedText::Kind::raw) {
      require(value.value.text().substr(begin, end - begin) ==
              file.substr(source.begin, source.end - source.begin));
    }
    begin = end;
  }
}

void check(const std::string& file) {
  const auto front = article::parse_front_matter(file, 0, {});
  if (!front) {
    require(front.error().code == ErrorCode::too_large);
    return;
  }
  check_span(file, front->whole);
  for (const FrontMatterValue& value : front->values) check_value(file, value);
  for (const FrontMatterProblem& problem : front->problems) {
    check_span(file, problem.where);
    require(!problem.message.empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  if (!text::is_utf8(text)) return 0;
  check(text);
  check("---\n" + text + "\n---\n");
  check("+++\n" + text + "\n+++\n");
  check("{\"a\": " + text + "}");
  return 0;
}
