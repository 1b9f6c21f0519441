// SPDX-License-Identifier: GPL-3.0-or-later
// What the rest of a block says: in step with XMP, equal before and after an edit.
#include <algorithm>
#include <string>

#include "base/text.h"
#include "metadata/iim/iim_editor.h"
#include "metadata/iim/iim_values.h"

namespace picdesk::metadata {
namespace {

std::vector<ByteView> instances(const std::vector<Dataset>& datasets, std::uint32_t number) {
  std::vector<ByteView> found;
  for (const Dataset& dataset : datasets) {
    const bool same = dataset.record == 2 && dataset.number == number;
    if (same && !is_blank(as_text(dataset.data))) found.push_back(dataset.data);
  }
  return found;
}

bool date_in_step(const std::vector<Dataset>& datasets, const PartialDate& xmp) {
  const auto dates = instances(datasets, iim_date_created);
  const auto times = instances(datasets, iim_time_created);
  if (dates.empty()) return times.empty();
  const auto read =
      read_iim_date(as_text(dates.front()), times.empty() ? "" : as_text(times.front()));
  if (!read || to_iim_date(*read) != to_iim_date(xmp)) return false;
  return times.empty() || to_iim_time(*read) == to_iim_time(xmp);
}

bool text_in_step(const std::vector<Dataset>& datasets, Charset charset, const Field& field,
                  const MetadataRecord& xmp) {
  const auto found = instances(datasets, field.iim_dataset);
  if (found.empty()) return true;
  const auto texts = iim_texts(xmp, field);
  return texts && read_as(found, charset, field, *texts);
}

std::string hex(ByteView bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    out += digits[byte_at(bytes, i) >> 4];
    out += digits[byte_at(bytes, i) & 15];
  }
  return out;
}

bool is_edited(const Dataset& dataset, const std::vector<const Field*>& fields) {
  if (dataset.record == 1 && dataset.number == 90) return true;
  if (dataset.record != 2) return false;
  if (dataset.number == 0) return true;
  const std::uint32_t number =
      dataset.number == iim_time_created ? iim_date_created : dataset.number;
  return std::ranges::any_of(fields,
                             [&](const Field* field) { return field->iim_dataset == number; });
}

}  // namespace

bool in_step(ByteView block, const CharsetVerdict& charset, const MetadataRecord& xmp) {
  std::vector<Dataset> datasets;
  if (!parse_datasets(block, datasets)) return false;
  return std::ranges::all_of(field_table(), [&](const Field& field) {
    if (field.iim_dataset == 0 || is_blank(xmp, field)) return true;
    if (field.iim_dataset == iim_date_created) return date_in_step(datasets, *xmp.date_created);
    return text_in_step(datasets, charset.charset, field, xmp);
  });
}

std::vector<std::string> other_datasets(ByteView block, const CharsetVerdict& charset,
                                        const std::vector<const Field*>& fields) {
  std::vector<Dataset> datasets;
  (void)parse_datasets(block, datasets);  // an edit refuses what cannot be parsed
  std::vector<std::string> lines;
  for (const Dataset& dataset : datasets) {
    if (is_edited(dataset, fields)) continue;
    const std::string_view raw = as_text(dataset.data);
    const bool readable = is_text(dataset) && is_defined(raw, charset.charset);
    lines.push_back(std::to_string(dataset.record) + ":" + std::to_string(dataset.number) + " " +
                    (readable ? to_utf8(raw, charset.charset) : hex(dataset.data)));
  }
  return lines;
}

}  // namespace picdesk::metadata
