// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/iim_values.h"

#include <algorithm>

#include "base/text.h"
#include "metadata/iim/legacy_charset.h"

namespace picdesk::metadata {
namespace {

constexpr std::string_view separator = "; ";

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t at = text.find(separator); at != std::string_view::npos;
       at = text.find(separator)) {
    parts.emplace_back(text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  parts.emplace_back(text);
  return parts;
}

std::vector<std::string> values(const Field& field, const std::string& value) {
  if (is_joined(field)) return split(value);
  return {value};
}
std::vector<std::string> values(const Field&, const LangAlt& value) {
  return {std::string(value.text())};
}
std::vector<std::string> values(const Field&, const std::vector<std::string>& value) {
  return value;
}
template <class T>
std::vector<std::string> values(const Field&, const T&) {
  return {};  // dates are no texts, structures have no dataset
}

IimText fitted(std::string whole, const Field& field) {
  const bool fits = whole.size() <= field.iim_limit;
  std::string kept;
  if (fits || field.overflow == Overflow::truncate) kept = text::truncate(whole, field.iim_limit);
  return {std::move(whole), std::move(kept)};
}

std::string comparable(std::string_view utf8) {
  while (utf8.ends_with('\0') || utf8.ends_with(' ')) utf8.remove_suffix(1);
  std::string lines;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    if (utf8[i] == '\r' && i + 1 < utf8.size() && utf8[i + 1] == '\n') continue;
    lines += utf8[i];
  }
  return text::nfc(lines);
}

}  // namespace

bool is_joined(const Field& field) {
  constexpr std::uint32_t creator_title = 85;
  constexpr std::uint32_t caption_writer = 122;
  return field.iim_dataset == creator_title || field.iim_dataset == caption_writer;
}

Result<std::vector<IimText>> iim_texts(const MetadataRecord& record, const Field& field) {
  std::vector<IimText> texts;
  const auto all =
      std::visit([&](auto member) { return values(field, record.*member); }, field.member);
  for (const std::string& value : all) {
    if (is_blank(std::string_view(value))) continue;
    Result<std::string> nfc = text::embeddable(value, field.name);
    if (!nfc) {
      nfc.error().message = "meta/text-invalid: " + nfc.error().message;
      return forward_error(nfc);
    }
    texts.push_back(fitted(std::move(*nfc), field));
  }
  return texts;
}

bool reads_as(ByteView data, Charset charset, const Field& field, const IimText& text) {
  const std::string read = comparable(to_utf8(as_text(data), charset));
  const std::string whole = comparable(text.whole);
  if (read == whole) return true;
  if (read.empty() || text.kept.empty()) return false;
  if (read == comparable(text.kept)) return true;
  // Others cut at the last byte, or at the last character, that fits.
  constexpr std::size_t longest_character = 4;
  return text.whole.size() > field.iim_limit && data.size() + longest_character > field.iim_limit &&
         whole.starts_with(read);
}

bool read_as(const std::vector<ByteView>& instances, Charset charset, const Field& field,
             const std::vector<IimText>& texts) {
  if (std::ranges::equal(instances, texts, [&](ByteView data, const IimText& text) {
        return reads_as(data, charset, field, text);
      })) {
    return true;
  }
  // The joined text of XMP in one dataset.
  if (!is_joined(field) || instances.size() != 1 || texts.size() < 2) return false;
  std::string joined;
  for (const IimText& text : texts) {
    joined += (joined.empty() ? "" : std::string(separator)) + text.whole;
  }
  return reads_as(instances.front(), charset, field, fitted(joined, field));
}

Result<PartialDate> read_iim_date(std::string_view date, std::string_view time) {
  Result<PartialDate> read = parse_iim_date(date, time);
  if (!read && !time.empty()) read = parse_iim_date(date, {});
  return read;
}

}  // namespace picdesk::metadata
