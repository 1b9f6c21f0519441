// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/date_names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "check/article/caption/date_name_rows.h"

namespace picdesk::check {
namespace {

struct Tag {
  std::string_view tag;
  Languages languages = 0;
};
constexpr Tag kTags[] = {
    {"en", kEnglish},  {"fr", kFrench},   {"ar", kArabic},
    {"fa", kPersian},  {"ckb", kSorani},  {"kmr", kKurmanji},
    {"tr", kTurkish},  {"ur", kUrdu},     {"ku", kSorani | kKurmanji},
    {"prs", kPersian}, {"pes", kPersian}, {"sdh", kSorani},
};

bool same_letters(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, text::ascii_lower, text::ascii_lower);
}

struct Entry {
  std::string key;
  DateName name;
};

class NameTable {
 public:
  NameTable() {
    for (const DateNameRow& row : month_rows()) add(row, 1);
    for (const DateNameRow& row : weekday_rows()) add(row, 0);
    std::ranges::sort(entries_, {}, &Entry::key);
    for (const Entry& entry : entries_) mark(entry.key);
  }

  const DateName* find(std::string_view key) const {
    if (key.empty() || !begins_[begin_of(key)]) return nullptr;
    const auto found = std::ranges::lower_bound(entries_, key, {}, &Entry::key);
    return found != entries_.end() && found->key == key ? &found->name : nullptr;
  }

 private:
  void add(const DateNameRow& row, std::uint8_t first) {
    for (std::size_t place = 0; place < std::size(row.names); ++place) {
      if (row.names[place].empty()) continue;
      DateName name = row.like;
      name.value = static_cast<std::uint8_t>(place + first);
      FoldedWord buffer;
      const std::string key(fold_word(row.names[place], buffer));
      if (const std::size_t space = key.find(' '); space != std::string::npos) {
        merge(key.substr(0, space), {.kind = DateName::Kind::first_word});
      }
      merge(key, name);
    }
  }

  // One name of several languages; where it is the first word of a longer one as well, it is
  // looked up with what follows first.
  void merge(const std::string& key, const DateName& name) {
    const auto same = std::ranges::find(entries_, key, &Entry::key);
    if (same == entries_.end()) {
      entries_.push_back({key, name});
    } else if (same->name.kind == DateName::Kind::first_word) {
      same->name = name;
    } else {
      same->name.languages |= name.languages;
    }
  }

  // Most words of a text begin like no name: that is cheaper to see than to search.
  static std::size_t begin_of(std::string_view key) {
    const auto second = key.size() > 1 ? static_cast<unsigned char>(key[1]) : 0u;
    return (static_cast<unsigned char>(key[0]) * 31u + second) % 1024u;
  }
  void mark(std::string_view key) { begins_[begin_of(key)] = true; }

  std::vector<Entry> entries_;
  std::array<bool, 1024> begins_{};
};

}  // namespace

Languages languages_of(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
  for (const Tag& known : kTags) {
    if (!same_letters(primary, known.tag)) continue;
    if (known.tag != "ku") return known.languages;
    const std::string_view script = tag.substr(primary.size());
    if (script.size() >= 5 && same_letters(script.substr(1, 4), "arab")) return kSorani;
    if (script.size() >= 5 && same_letters(script.substr(1, 4), "latn")) return kKurmanji;
    return known.languages;
  }
  return 0;
}

std::string_view tag_of(Languages languages) {
  for (const Tag& known : kTags) {
    if ((known.languages & languages) != 0) return known.tag;
  }
  return {};
}

const DateName* find_date_name(std::string_view folded) {
  static const NameTable table;
  return table.find(folded);
}

}  // namespace picdesk::check
