// SPDX-License-Identifier: GPL-3.0-or-later
// picdesk.markup/1: the same picture for a template of the site's own. See docs/markup.md.
#include <nlohmann/json.hpp>

#include "report/markup_writers.h"
#include "report/sinks.h"

namespace picdesk::report {
namespace {

using Json = nlohmann::ordered_json;

Json file(const PictureFile& picture_file) {
  return {{"url", picture_file.url},
          {"width", picture_file.size.width},
          {"height", picture_file.size.height}};
}

Json source(const SourceSet& set) {
  Json object{{"mime", set.mime}, {"srcset", set.srcset()}, {"files", Json::array()}};
  for (const PictureFile& picture_file : set.files) object["files"].push_back(file(picture_file));
  return object;
}

void add(Json& object, const char* member, const std::string& text) {
  if (!text.empty()) object[member] = text;
}

Json image(const SourceSet& fallback) {
  Json object{{"src", fallback.standard.url},
              {"width", fallback.standard.size.width},
              {"height", fallback.standard.size.height},
              {"mime", fallback.mime}};
  if (fallback.files.size() > 1) object["srcset"] = fallback.srcset();
  return object;
}

}  // namespace

std::string to_json(const Picture& picture) {
  Json object{{"schema", "picdesk.markup/1"}, {"sources", Json::array()}};
  for (const SourceSet& set : picture.sources) object["sources"].push_back(source(set));
  object["img"] = image(picture.fallback);
  object["sizes"] = picture.sizes;
  object["hero"] = picture.hero;
  object["alt"] = picture.alt;
  add(object, "caption", picture.text.caption);
  add(object, "credit", picture.text.credit);
  add(object, "date", picture.date);
  add(object, "line", picture.text.line());
  add(object, "language", picture.language);
  if (!picture.dominant_colour.empty() || !picture.thumbhash.empty()) {
    Json placeholder = Json::object();
    add(placeholder, "dominant_colour", picture.dominant_colour);
    add(placeholder, "thumbhash", picture.thumbhash);
    object["placeholder"] = std::move(placeholder);
  }
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace picdesk::report
