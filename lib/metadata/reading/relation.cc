// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/relation.h"

#include <algorithm>
#include <type_traits>

#include "base/text.h"
#include "metadata/iim/mojibake.h"

namespace picdesk::metadata {
namespace {

std::string comparable(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && text.substr(i + 1, 1) == "\n") continue;
    plain += text[i] == '\r' ? '\n' : text[i];
  }
  const std::size_t last = plain.find_last_not_of(std::string_view(" \t\n\0", 4));
  plain.erase(last == std::string::npos ? 0 : last + 1);
  return text::nfc(plain);
}

std::string without_space(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "\xC2\xA0") {
      ++i;
    } else if (std::string_view(" \t\r\n").find(text[i]) == std::string_view::npos) {
      plain += text[i];
    }
  }
  return plain;
}

// A cut at a word takes at most a fifth of the limit, a cut inside a character three bytes.
bool is_cut(std::string_view shorter, std::string_view longer, std::size_t limit) {
  return longer.size() > limit && shorter.size() <= limit && shorter.size() + 4 >= limit * 4 / 5 &&
         longer.starts_with(shorter);
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// A writer that could not encode a character put "?" for it, or for each of its bytes.
bool is_asked(std::string_view asked, std::string_view whole) {
  if (asked.find('?') == std::string_view::npos || is_ascii(whole)) return false;
  std::size_t at = 0;
  for (std::size_t i = 0; i < whole.size();) {
    if (static_cast<unsigned char>(whole[i]) < 0x80) {
      if (at == asked.size() || asked[at++] != whole[i++]) return false;
      continue;
    }
    const std::size_t start = i++;
    while (i < whole.size() && (static_cast<unsigned char>(whole[i]) & 0xC0) == 0x80) ++i;
    const std::size_t marks =
        asked.substr(at).starts_with(std::string(i - start, '?')) ? i - start : 1;
    if (asked.substr(at, 1) != "?") return false;
    at += marks;
  }
  return at == asked.size();
}

Relation worst_of(const std::vector<std::string>& a, const std::vector<std::string>& b,
                  std::size_t limit) {
  Relation worst = Relation::equal;
  for (std::size_t i = 0; i < a.size(); ++i) worst = std::max(worst, relation(a[i], b[i], limit));
  return worst;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : "; ") + text;
  return all;
}

Relation relation_of_texts(std::vector<std::string> a, std::vector<std::string> b,
                           const Field& field) {
  // One carrier may hold in one text what another has as a list.
  if (a.size() != b.size()) return relation(joined(a), joined(b), 0);
  const Relation in_order = worst_of(a, b, field.iim_limit);
  if (in_order != Relation::different || field.xmp_type != XmpType::bag) return in_order;
  std::ranges::sort(a);
  std::ranges::sort(b);
  return worst_of(a, b, field.iim_limit);
}

// Carriers write coordinates and regions each in its own way.
bool is_geometry(const Field& field) {
  return field.name == "regions" || field.name == "location_created";
}

}  // namespace

Relation relation(std::string_view value, std::string_view other, std::size_t limit) {
  if (value == other) return Relation::equal;
  const std::string a = comparable(value);
  const std::string b = comparable(other);
  if (a == b) return Relation::equal;
  if (limit > 0 && (is_cut(a, b, limit) || is_cut(b, a, limit))) return Relation::truncation;
  if (without_space(a) == without_space(b)) return Relation::whitespace;
  if (is_asked(a, b) || is_asked(b, a)) return Relation::encoding;
  if (repair_mojibake(a) == b || repair_mojibake(b) == a) return Relation::encoding;
  return Relation::different;
}

Relation relation(const PartialDate& date, const PartialDate& other) {
  const auto agree = [](const auto& a, const auto& b) { return !a || !b || *a == *b; };
  if (date == other) return Relation::equal;
  const bool all =
      date.year == other.year && agree(date.month, other.month) && agree(date.day, other.day) &&
      agree(date.hour, other.hour) && agree(date.minute, other.minute) &&
      agree(date.second, other.second) && agree(date.offset_minutes, other.offset_minutes) &&
      (date.fraction.empty() || other.fraction.empty() ||
       date.fraction.starts_with(other.fraction) || other.fraction.starts_with(date.fraction));
  return all ? Relation::less_precise : Relation::different;
}

Relation relation(const MetadataRecord& record, const MetadataRecord& other, const Field& field) {
  if (field.name == "date_created" && record.date_created && other.date_created) {
    return relation(*record.date_created, *other.date_created);
  }
  const Relation texts = relation_of_texts(texts_of(record, field), texts_of(other, field), field);
  if (texts == Relation::different && is_geometry(field)) return Relation::less_precise;
  return texts;
}

bool is_cut_from(const MetadataRecord& record, const MetadataRecord& other, const Field& field) {
  return relation(record, other, field) == Relation::truncation &&
         shown_text(record, field).size() < shown_text(other, field).size();
}

std::vector<std::string> texts_of(const MetadataRecord& record, const Field& field) {
  const auto values = metadata_values(record, field.name);
  std::vector<std::string> all;
  if (!values) return all;
  for (const auto& [language, text] : *values) {
    if (language.empty() || language == "x-default") all.push_back(text);
  }
  // A lang-alt without a default: its first text stands for it.
  if (all.empty() && !values->empty()) all.push_back(values->front().second);
  return all;
}

std::string shown_text(const MetadataRecord& record, const Field& field) {
  return joined(texts_of(record, field));
}

}  // namespace picdesk::metadata
