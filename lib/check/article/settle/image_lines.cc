// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle/image_lines.h"

#include <algorithm>

namespace picdesk::check {
namespace {

// Of an image in a picture element, from there.
std::uint64_t begin_of(const Article& article, const ArticleImage& image) {
  if (!image.picture) return image.whole.begin;
  return std::min(image.whole.begin, article.pictures[*image.picture].whole.begin);
}

}  // namespace

ImageLines::ImageLines(const Article& article, std::string_view bytes)
    : bytes_(bytes), lines_(bytes) {
  std::vector<bool> captioned(article.figures.size(), false);
  for (const ArticleImage& image : article.images) {
    const std::uint64_t begin = begin_of(article, image);
    starts_.push_back(line_of(begin));
    parts_.push_back({{begin, image.whole.end}, begin});
    if (image.src && !image.src->empty()) parts_.push_back({image.src->source(), begin});
    if (!image.figure || captioned[*image.figure]) continue;
    captioned[*image.figure] = true;
    parts_.push_back({article.figures[*image.figure].caption_span, begin});
  }
  for (const BrokenImage& broken : article.broken) {
    starts_.push_back(line_of(broken.whole.begin));
    parts_.push_back({broken.whole, broken.whole.begin});
  }
  std::ranges::sort(starts_);
  std::ranges::stable_sort(parts_, {}, [](const Part& part) { return part.span.begin; });
  std::size_t widest = 0;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (parts_[i].span.end > parts_[widest].span.end) widest = i;
    parts_[i].widest = widest;
  }
}

Span ImageLines::bytes_of(std::uint32_t first, std::uint32_t last) const {
  const auto place = [&](const char* at) { return static_cast<std::uint64_t>(at - bytes_.data()); };
  const std::string_view end = lines_.line(last);
  return {place(lines_.line(first).data()), place(end.data() + end.size())};
}

std::optional<std::uint32_t> ImageLines::next_start(std::uint32_t line) const {
  const auto next = std::ranges::upper_bound(starts_, line);
  if (next == starts_.end()) return std::nullopt;
  return *next;
}

std::optional<std::uint64_t> ImageLines::start_of(std::uint64_t byte) const {
  const auto behind =
      std::ranges::upper_bound(parts_, byte, {}, [](const Part& part) { return part.span.begin; });
  if (behind == parts_.begin()) return std::nullopt;
  const Part& last = *(behind - 1);
  if (byte <= last.span.end) return last.start;
  const Part& widest = parts_[last.widest];
  if (byte <= widest.span.end) return widest.start;
  return std::nullopt;
}

}  // namespace picdesk::check
