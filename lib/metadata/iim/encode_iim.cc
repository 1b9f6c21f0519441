// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include "base/text.h"
#include "metadata/iim/iim.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

void append_dataset(Bytes& out, std::uint32_t record, std::uint32_t number, std::string_view text) {
  append_u8(out, 0x1C);
  append_u8(out, record);
  append_u8(out, number);
  append_u16_big(out, static_cast<std::uint32_t>(text.size()));
  append(out, text);
}

void append_text(Bytes& out, const Field& field, std::string_view value) {
  const bool fits = value.size() <= field.iim_limit;
  if (!fits && field.overflow == Overflow::omit) return;
  const std::string nfc = text::nfc(value);
  const std::string cut = text::truncate(nfc, field.iim_limit);
  if (!is_blank(std::string_view(cut))) append_dataset(out, 2, field.iim_dataset, cut);
}

void write(Bytes& out, const Field& field, const std::string& value) {
  append_text(out, field, value);
}
void write(Bytes& out, const Field& field, const LangAlt& value) {
  append_text(out, field, value.text());
}
void write(Bytes& out, const Field& field, const std::vector<std::string>& values) {
  for (const std::string& value : values) append_text(out, field, value);
}
void write(Bytes& out, const Field&, const std::optional<PartialDate>& date) {
  if (!date) return;
  append_dataset(out, 2, iim_date_created, to_iim_date(*date));
  const std::string time = to_iim_time(*date);
  if (!time.empty()) append_dataset(out, 2, iim_time_created, time);
}
template <class T>
void write(Bytes&, const Field&, const std::vector<T>&) {}  // structures have no dataset

}  // namespace

Bytes encode_iim(const MetadataRecord& record) {
  std::vector<const Field*> fields;
  for (const Field& field : field_table()) {
    if (field.iim_dataset != 0 && !is_blank(record, field)) fields.push_back(&field);
  }
  if (fields.empty()) return {};
  std::ranges::sort(fields, {}, &Field::iim_dataset);
  Bytes out;
  append_dataset(out, 1, 90, "\x1B%G");                        // UTF-8
  append_dataset(out, 2, 0, std::string_view("\x00\x04", 2));  // version 4
  for (const Field* field : fields) {
    std::visit([&](auto member) { write(out, *field, record.*member); }, field->member);
  }
  return out;
}

}  // namespace picdesk::metadata
