// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/image_kind.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <string>

#include "article/html/roles.h"
#include "article/html/tag_reader.h"

namespace picdesk::article {
namespace {

using Kind = ArticleImage::Kind;

constexpr auto kMedia = std::to_array<std::string_view>(
    {"apng", "avif", "bmp", "gif",  "heic", "ico", "jfif", "jpeg", "jpg", "jxl", "png",
     "svg",  "svgz", "tif", "tiff", "webp", "aac", "flac", "m4a",  "mp3", "oga", "ogg",
     "opus", "wav",  "avi", "m4v",  "mkv",  "mov", "mp4",  "mpeg", "mpg", "ogv", "webm"});

bool starts_ignoring_case(std::string_view text, std::string_view start) {
  return text.size() >= start.size() && equal_ignoring_case(text.substr(0, start.size()), start);
}

bool names_media(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t dot = url.rfind('.');
  if (dot == std::string_view::npos) return false;
  const std::string_view extension = url.substr(dot + 1);
  return std::any_of(kMedia.begin(), kMedia.end(), [extension](std::string_view known) {
    return equal_ignoring_case(known, extension);
  });
}

bool is_media_object(const Node& node) {
  const auto type = attribute_value(node, "type");
  if (type && !type->empty()) {
    return starts_ignoring_case(*type, "image/") || starts_ignoring_case(*type, "audio/") ||
           starts_ignoring_case(*type, "video/");
  }
  return names_media(attribute_value(node, "data").value_or(""));
}

}  // namespace

std::optional<Kind> image_kind(const Node& node) {
  const GumboElement& element = node.v.element;
  const bool html = element.tag_namespace == GUMBO_NAMESPACE_HTML;
  if (html && element.tag == GUMBO_TAG_IMG) return Kind::img;
  if (element.attributes.length == 0) return std::nullopt;
  if (html && element.tag == GUMBO_TAG_INPUT) {
    const bool image = equal_ignoring_case(attribute_value(node, "type").value_or(""), "image");
    return image ? std::optional(Kind::input) : std::nullopt;
  }
  if (html && element.tag == GUMBO_TAG_AREA) {
    return attribute_value(node, "href") ? std::optional(Kind::area) : std::nullopt;
  }
  const std::string role = first_role(attribute_value(node, "role").value_or(""));
  if (is_image_role(role)) {
    return element.tag_namespace == GUMBO_NAMESPACE_SVG ? Kind::svg : Kind::role_img;
  }
  const bool plain = role.empty() || is_decorative_role(role);
  if (html && element.tag == GUMBO_TAG_OBJECT && plain && is_media_object(node)) {
    return Kind::object;
  }
  return std::nullopt;
}

}  // namespace picdesk::article
