// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/source_name.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/text.h"
#include "check/article/image_url.h"

namespace picdesk::check {
namespace {

constexpr auto kExtensions = std::to_array<std::string_view>(
    {"jpg",  "jpeg", "png",   "gif",  "webp", "avif", "svg", "bmp", "tif", "tiff", "heic", "heif",
     "jfif", "jpe",  "pjpeg", "apng", "ico",  "jxl",  "jp2", "psd", "raw", "dng",  "cr2",  "nef"});
constexpr std::size_t kLongestExtension = 5;
constexpr std::size_t kLongestId = 10;   // digits
constexpr std::size_t kLongestSide = 5;  // digits

// As it stands if the bytes behind its escapes are not UTF-8.
std::string decoded_text(std::string_view text) {
  std::string decoded = percent_decoded(text);
  return text::is_utf8(decoded) ? decoded : std::string(text);
}

std::size_t digits_at_end(std::string_view text) {
  const auto other = std::find_if_not(text.rbegin(), text.rend(), text::is_ascii_digit);
  return static_cast<std::size_t>(other - text.rbegin());
}

// "-600_384" and "-600x384" at the end removed.
std::string_view without_size(std::string_view stem) {
  const std::size_t height = digits_at_end(stem);
  if (height == 0 || height > kLongestSide || height == stem.size()) return stem;
  std::string_view rest = stem.substr(0, stem.size() - height);
  if (rest.back() != '_' && rest.back() != 'x') return stem;
  rest.remove_suffix(1);
  const std::size_t width = digits_at_end(rest);
  if (width == 0 || width > kLongestSide || rest.size() < width + 2) return stem;
  rest.remove_suffix(width);
  if (rest.back() != '-') return stem;
  rest.remove_suffix(1);
  return rest;
}

// "49785-" in front of a slug.
std::size_t id_size(std::string_view name) {
  const std::size_t hyphen = name.find('-');
  if (hyphen == 0 || hyphen > kLongestId || hyphen + 1 >= name.size()) return 0;
  return std::ranges::all_of(name.substr(0, hyphen), text::is_ascii_digit) ? hyphen + 1 : 0;
}

}  // namespace

std::string_view without_image_extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return name;
  const std::string_view extension = name.substr(dot + 1);
  if (extension.size() > kLongestExtension) return name;
  const bool known = std::ranges::any_of(kExtensions, [&](std::string_view listed) {
    return std::ranges::equal(extension, listed, {}, text::ascii_lower);
  });
  return known ? name.substr(0, dot) : name;
}

SourceName::SourceName(std::string_view url) {
  const std::string_view scheme = url.substr(0, 5);
  if (std::ranges::equal(scheme, std::string_view("data:"), {}, text::ascii_lower)) return;
  path_ = decoded_text(url.substr(0, std::min(url.find('?'), url.find('#'))));
  const std::size_t slash = path().rfind('/');
  base_ = slash == std::string_view::npos ? 0 : slash + 1;
  stem_end_ = base_ + without_image_extension(base()).size();
  name_end_ = base_ + without_size(stem()).size();
  id_ = id_size(name());
}

}  // namespace picdesk::check
