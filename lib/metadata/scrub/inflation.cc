// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/scrub/inflation.h"

#include <algorithm>

#include "metadata/container/inflate.h"

namespace picdesk::metadata {

Result<std::string> Inflation::inflate(ByteView stream) {
  const std::size_t most = std::min<std::size_t>(left_, Limits{}.text_bytes);
  Result<std::string> text = metadata::inflate(stream, most);
  // A stream that fails was inflated as far as it goes, by a thousand at most (RFC 1951).
  spend(text ? text->size() : std::min(most, stream.size() * 1032));
  return text;
}

void Inflation::spend(std::size_t bytes) { left_ -= std::min(left_, bytes); }

ByteView stream_of(const Part& part, ByteView chunk) {
  const std::string_view text = as_text(chunk);
  const std::size_t keyword = text.find('\0');
  if (keyword == std::string_view::npos || keyword + 3 > chunk.size()) return {};
  if (part.label.starts_with("zTXt")) return chunk.subspan(keyword + 2);
  if (!part.label.starts_with("iTXt") || byte_at(chunk, keyword + 1) != 1) return {};
  std::size_t at = keyword + 3;
  for (int name = 0; name < 2; ++name) {  // language, translated keyword
    at = text.find('\0', std::min(at, text.size()));
    if (at == std::string_view::npos) return {};
    ++at;
  }
  return chunk.subspan(at);
}

}  // namespace picdesk::metadata
