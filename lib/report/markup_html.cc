// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/markup_writers.h"
#include "report/sinks.h"

namespace picdesk::report {
namespace {

std::string attribute(const std::string& name, const std::string& value) {
  return " " + name + "=\"" + escape_html(value) + "\"";
}

// Intrinsic width and height keep the space free while the picture loads.
std::string dimensions(Size size) {
  return attribute("width", std::to_string(size.width)) +
         attribute("height", std::to_string(size.height));
}

std::string source(const SourceSet& set, const std::string& sizes) {
  return "    <source" + attribute("type", set.mime) + attribute("srcset", set.srcset()) +
         attribute("sizes", sizes) + dimensions(set.standard.size) + ">\n";
}

// `loading` comes before `src`: some browsers start to load as soon as they see the source.
std::string image(const Picture& picture) {
  const SourceSet& set = picture.fallback;
  std::string tag = "    <img";
  if (!picture.hero) tag += attribute("loading", "lazy");
  if (set.files.size() > 1 || picture.sources.empty()) {
    tag += attribute("srcset", set.srcset()) + attribute("sizes", picture.sizes);
  }
  tag += attribute("src", set.standard.url) + attribute("alt", picture.alt);
  tag += dimensions(set.standard.size);
  if (picture.hero) tag += attribute("fetchpriority", "high");
  return tag + attribute("decoding", "async") + ">\n";
}

std::string figcaption(const HouseText& text) {
  if (text.caption.empty() && text.credit.empty()) return "";
  std::string line = "  <figcaption dir=\"auto\">" + escape_html(text.caption);
  if (!text.credit.empty()) {
    line += text.caption.empty() ? "" : " ";
    line += "<bdi class=\"credit\">[" + escape_html(text.credit) + "]</bdi>";
  }
  return line + "</figcaption>\n";
}

}  // namespace

std::string to_html(const Picture& picture) {
  std::string html = "<figure";
  if (!picture.language.empty()) html += attribute("lang", picture.language);
  html += ">\n  <picture>\n";
  for (const SourceSet& set : picture.sources) html += source(set, picture.sizes);
  html += image(picture) + "  </picture>\n" + figcaption(picture.text) + "</figure>\n";
  return html;
}

}  // namespace picdesk::report
