// SPDX-License-Identifier: GPL-3.0-or-later
// React's names (srcSet, fetchPriority: React 18.3 and later); every text is a JSON string in {}.
#include "report/markup_writers.h"
#include "report/sinks.h"

namespace picdesk::report {
namespace {

std::string braced(const std::string& text) { return "{" + script_string(text) + "}"; }

std::string attribute(const std::string& name, const std::string& value) {
  return " " + name + "=" + braced(value);
}

std::string dimensions(Size size) {
  return " width={" + std::to_string(size.width) + "} height={" + std::to_string(size.height) + "}";
}

std::string source(const SourceSet& set, const std::string& sizes) {
  return "    <source" + attribute("type", set.mime) + attribute("srcSet", set.srcset()) +
         attribute("sizes", sizes) + dimensions(set.standard.size) + " />\n";
}

std::string image(const Picture& picture) {
  const SourceSet& set = picture.fallback;
  std::string tag = "    <img";
  if (!picture.hero) tag += attribute("loading", "lazy");
  if (set.files.size() > 1 || picture.sources.empty()) {
    tag += attribute("srcSet", set.srcset()) + attribute("sizes", picture.sizes);
  }
  tag += attribute("src", set.standard.url) + attribute("alt", picture.alt);
  tag += dimensions(set.standard.size);
  if (picture.hero) tag += attribute("fetchPriority", "high");
  return tag + attribute("decoding", "async") + " />\n";
}

std::string figcaption(const HouseText& text) {
  if (text.caption.empty() && text.credit.empty()) return "";
  std::string line = "  <figcaption dir=\"auto\">";
  if (!text.caption.empty()) line += braced(text.caption + (text.credit.empty() ? "" : " "));
  if (!text.credit.empty()) {
    line += "<bdi className=\"credit\">" + braced("[" + text.credit + "]") + "</bdi>";
  }
  return line + "</figcaption>\n";
}

}  // namespace

std::string to_jsx(const Picture& picture) {
  std::string jsx = "<figure";
  if (!picture.language.empty()) jsx += attribute("lang", picture.language);
  jsx += ">\n  <picture>\n";
  for (const SourceSet& set : picture.sources) jsx += source(set, picture.sizes);
  return jsx + image(picture) + "  </picture>\n" + figcaption(picture.text) + "</figure>\n";
}

}  // namespace picdesk::report
