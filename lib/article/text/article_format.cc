// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "picdesk/article.h"

namespace picdesk {
namespace {

constexpr std::array<std::pair<std::string_view, ArticleFormat>, 5> kExtensions{{
    {".md", ArticleFormat::markdown},
    {".markdown", ArticleFormat::markdown},
    {".html", ArticleFormat::html},
    {".htm", ArticleFormat::html},
    {".xhtml", ArticleFormat::html},
}};

bool equal_in_any_case(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
    if (c != lower[i]) return false;
  }
  return true;
}

}  // namespace

std::optional<ArticleFormat> article_format(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view base = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const std::size_t dot = base.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return std::nullopt;
  for (const auto& [extension, format] : kExtensions) {
    if (equal_in_any_case(base.substr(dot), extension)) return format;
  }
  return std::nullopt;
}

}  // namespace picdesk
