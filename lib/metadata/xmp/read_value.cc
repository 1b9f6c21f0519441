// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/xmp/read_value.h"

#include <strings.h>

#include <algorithm>
#include <set>

namespace picdesk::metadata {
namespace {

constexpr std::string_view default_language = "x-default";

struct LessWithoutCase {
  bool operator()(const std::string& a, const std::string& b) const {
    return strcasecmp(a.c_str(), b.c_str()) < 0;
  }
};

}  // namespace

std::string text_of(const XmpNode& node) {
  if (node.form == XmpForm::text || node.form == XmpForm::resource) {
    return is_blank(std::string_view(node.value)) ? std::string{} : node.value;
  }
  if (!node.is_array()) return {};
  std::string first;
  for (const XmpNode& item : node.children) {
    std::string text = text_of(item);
    if (language(item) == default_language && !text.empty()) return text;
    if (first.empty()) first = std::move(text);
  }
  return first;
}

std::vector<const XmpNode*> items(const XmpNode& node) {
  if (!node.is_array()) return {&node};
  std::vector<const XmpNode*> all;
  for (const XmpNode& item : node.children) all.push_back(&item);
  return all;
}

std::string_view language_or_default(const XmpNode& item) {
  const std::string_view tag = language(item);
  return tag.empty() ? default_language : tag;
}

const XmpNode* find_member(const XmpNode& structure, std::string_view uri, std::string_view prefix,
                           std::string_view name) {
  for (const XmpNode& member : structure.children) {
    const std::string_view candidate = member.name;
    if (candidate.size() == prefix.size() + name.size() && candidate.starts_with(prefix) &&
        candidate.ends_with(name) && member.uri == uri) {
      return &member;
    }
  }
  return nullptr;
}

void read(const XmpNode& node, std::string_view, std::string& to) { to = text_of(node); }

// The default first: setting it later would change its twins. Of two items the first wins.
std::vector<const XmpNode*> read_items(const XmpNode& alternatives) {
  // A LangAlt is searched from its start, and has an x-default even if the items have none.
  std::size_t most = 500;
  std::vector<const XmpNode*> all;
  std::set<std::string, LessWithoutCase> seen;
  for (const bool defaults : {true, false}) {
    for (const XmpNode& item : alternatives.children) {
      const std::string tag(language_or_default(item));
      const bool is_default = strcasecmp(tag.c_str(), default_language.data()) == 0;
      if (is_default != defaults || text_of(item).empty() || all.size() == most) continue;
      if (seen.insert(tag).second) all.push_back(&item);
    }
    if (defaults && all.empty()) --most;
  }
  return all;
}

void read(const XmpNode& node, std::string_view, LangAlt& to) {
  if (!node.is_array()) return to.set("", text_of(node));
  for (const XmpNode* item : read_items(node)) {
    to.set(language_or_default(*item), text_of(*item));
  }
}

void read(const XmpNode& node, std::string_view, std::optional<PartialDate>& to) {
  const Result<PartialDate> date = parse_iso_date(text_of(node));
  if (date) to = *date;
}

}  // namespace picdesk::metadata
