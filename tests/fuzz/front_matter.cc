// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as front matter, with each of its three fences: values and problems with places.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "article/front_matter/parse_front_matter.h"
#include "article_places.h"
#include "base/text.h"

namespace {

using namespace picdesk;

using fuzz::require;
using fuzz::require_place;

void check_value(std::string_view file, Span whole, const FrontMatterValue& value) {
  require(!value.path.empty() || value.is_text, "a group without a name");
  require(text::is_utf8(value.value.text()) && text::is_utf8(value.path), "no UTF-8");
  require_place(file, value.key_span, "a key outside the file");
  require(whole.begin <= value.key_span.begin && value.key_span.end <= whole.end, "a key outside");
  require_place(file, value.value.source(), "a value outside the file");
  std::size_t begin = 0;
  std::uint64_t behind = 0;
  const auto& segments = value.value.segments();
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const std::size_t end =
        i + 1 < segments.size() ? segments[i + 1].out_begin : value.value.text().size();
    const Span source = segments[i].source;
    require_place(file, source, "a piece outside the file");
    require(source.begin >= behind, "pieces out of order");
    behind = source.end;
    if (segments[i].kind == MappedText::Kind::raw) {
      require(value.value.text().substr(begin, end - begin) == fuzz::cut(file, source),
              "a piece that is not the file's");
    }
    begin = end;
  }
}

void check_order(const FrontMatter& front) {
  std::uint64_t at = 0;
  for (const FrontMatterValue& value : front.values) {
    require(value.key_span.begin >= at, "values out of order");
    at = value.key_span.begin;
  }
}

void check(const std::string& file) {
  const auto front = article::parse_front_matter(file, 0, {});
  if (!front) return require(front.error().code == ErrorCode::too_large, "another error");
  require_place(file, front->whole, "front matter outside the file");
  require(front->syntax != FrontMatter::Syntax::none || front->values.empty(), "values of nothing");
  for (const FrontMatterValue& value : front->values) check_value(file, front->whole, value);
  check_order(*front);
  for (const FrontMatterProblem& problem : front->problems) {
    require_place(file, problem.where, "a problem outside the file");
    require(!problem.message.empty(), "a problem without a name");
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
