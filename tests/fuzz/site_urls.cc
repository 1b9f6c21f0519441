// SPDX-License-Identifier: GPL-3.0-or-later
// Three lines, a URL, an article's path and a path template: whatever they say, what is looked up
// lies beneath a folder of the site, and fields of the house's form stand where they are said to.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "article_places.h"
#include "base/text.h"
#include "check/article/hero/house_path.h"
#include "check/article/image_url.h"
#include "site/site_folders.h"

namespace {

using namespace picdesk;
using namespace picdesk::check;
using fuzz::require;
using State = ImageFile::State;

std::string_view slice(std::string_view text, TextRange range) {
  require(range.begin <= range.end && range.end <= text.size(), "a range outside the text");
  return text.substr(range.begin, range.end - range.begin);
}

ArticleConfig site() {
  ArticleConfig config;
  config.site_root = "static/";
  config.site_origins = {"https://news.example/", "//cdn.example"};
  config.mounts = {{"/gc1/images/", "./photos"}, {"media", "media"}};
  return config;
}

void require_beneath(std::string_view path) {
  require(!path.starts_with('/') && !path.ends_with('/'), "not relative");
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    require(!part.empty() && part != "." && part != "..", "a part that leads elsewhere");
    require(part.find('\0') == std::string_view::npos && part.find('\\') == std::string_view::npos,
            "a byte that no name may have");
    path.remove_prefix(std::min(part.size() + 1, path.size()));
  }
}

// Of articles without those bytes in their own name: no system gives the first, all the second.
void check_place(std::string_view url, std::string_view article) {
  if (article.find_first_of({"\0\\", 2}) != std::string_view::npos) return;
  const ArticleConfig config = site();
  const site::SiteFolders folders(config);
  const site::UrlPlace place = folders.place(url, article);
  if (place.state != State::found) return require(place.path.empty(), "a path without a place");
  require(place.folder < folders.paths().size(), "no such folder");
  require_beneath(place.path);
  require(text::nfc(place.path) == place.path, "not normalised");
}

void check_url(std::string_view url) {
  const ImageUrl read = read_image_url(url, site().site_origins);
  const std::string_view raw = slice(url, read.raw);
  require(raw.find_first_of("?#") == std::string_view::npos, "a query in the path");
  require(read.path == percent_decoded(raw), "a path that is not the URL's");
  const bool rooted = read.path.starts_with('/');
  if (read.kind == ImageUrl::Kind::from_folder) require(!rooted, "a path from the root");
  const auto resolved = resolved_dots(read.path);
  if (resolved) require(resolved_dots(*resolved) == resolved, "dots that stay");
  const std::string extension = file_extension(url);
  require(extension.find_first_of("./") == std::string::npos, "more than an extension");
}

void check_size_suffix(std::string_view path) {
  const auto suffix = size_suffix(path);
  if (!suffix) return;
  const std::string_view digits = slice(path, suffix->where);
  const std::size_t middle = digits.find('_');
  require(suffix->where.begin > 0 && path[suffix->where.begin - 1] == '-', "no suffix");
  require(number_of(digits.substr(0, middle)) == suffix->width, "another width");
  require(number_of(digits.substr(middle + 1)) == suffix->height, "another height");
}

// Fields of the standard form, put together again, are the end of the path.
void check_house_form(std::string_view path) {
  const PathMatch match = match_house_path(path, ArticleConfig{}.path_template);
  require(match.at <= path.size() && match.path.has_value() == match.expected.empty(), "no word");
  if (!match.path) return;
  const auto of = [&](PathField field) { return std::string(slice(path, *match.path->of(field))); };
  const std::string whole = of(PathField::yyyy) + '/' + of(PathField::mm) + '/' +
                            of(PathField::dd) + '/' + of(PathField::id) + '-' +
                            of(PathField::slug) + '-' + of(PathField::width) + '_' +
                            of(PathField::height) + '.' + of(PathField::ext);
  require(path.ends_with(whole), "fields that are not the path's");
  const std::size_t begin = path.size() - whole.size();
  require(begin == 0 || path[begin - 1] == '/', "a match within a name");
  require(match.path->of(PathField::yyyy)->begin == begin, "a field elsewhere");
}

void check_any_form(std::string_view path, std::string_view path_template) {
  const PathMatch match = match_house_path(path, path_template);
  require(match.at <= path.size() && match.path.has_value() == match.expected.empty(), "no word");
  if (!match.path) return;
  for (const auto& range : match.path->ranges) {
    if (range) require(!slice(path, *range).empty(), "an empty field");
  }
}

std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view url = take_line(text);
  const std::string_view article = take_line(text);
  check_url(url);
  check_place(url, article);
  check_size_suffix(url);
  check_house_form(url);
  check_any_form(url, take_line(text));
  return 0;
}
