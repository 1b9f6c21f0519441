// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>

#include "metadata/iim/iim.h"
#include "metadata/iim/iim_charset.h"
#include "metadata/iim/photoshop_resources.h"
#include "metadata/record/fields.h"
#include "metadata/scrub/trace.h"

namespace picdesk::metadata {
namespace {

Bytes copy(ByteView bytes) { return Bytes(bytes.begin(), bytes.end()); }

std::string key_of(const Dataset& dataset) {
  if (dataset.record != 2 || dataset.number == 0) return {};  // 0: fields without a dataset
  const std::uint32_t number =
      dataset.number == iim_time_created ? iim_date_created : dataset.number;
  const auto field = std::ranges::find(field_table(), number, &Field::iim_dataset);
  return field == field_table().end() ? std::string{} : std::string(field->name);
}

const char* class_of(const Dataset& dataset, const std::string& key) {
  if (!key.empty()) return "field";
  if (dataset.record == 1 || (dataset.record == 2 && dataset.number == 0)) return "version";
  if (dataset.record == 2 && dataset.number >= 200 && dataset.number <= 202) return "thumbnail";
  return dataset.record == 2 && dataset.number == 221 ? "identity" : "unknown";
}

void trace_datasets(ByteView block, std::vector<Trace>& traces) {
  std::vector<Dataset> datasets;
  const bool whole = parse_datasets(block, datasets).has_value();
  const Charset charset = detect_charset(datasets, {}).charset;
  for (const Dataset& dataset : datasets) {
    const std::string key = key_of(dataset);
    Trace trace{class_of(dataset, key),
                "IIM " + std::to_string(dataset.record) + ":" + std::to_string(dataset.number), key,
                copy(dataset.data), false};
    if (is_text(dataset)) {
      trace.value = copy(as_byte_view(to_utf8(as_text(dataset.data), charset)));
      trace.text = true;
    }
    traces.push_back(std::move(trace));
  }
  if (!whole) traces.push_back({"unknown", "IIM block", "", copy(block), false});
}

}  // namespace

void trace_iim(ByteView resources, std::vector<Trace>& traces) {
  if (resources.empty()) return;
  if (byte_at(resources, 0) == 0x1C) return trace_datasets(resources, traces);  // without 8BIM
  std::vector<Resource> parsed;
  const bool whole = parse_resources(resources, parsed).has_value();
  for (const Resource& resource : parsed) {
    if (resource.id == iim_resource) {
      trace_datasets(resource.data, traces);
      continue;
    }
    char id[24];
    std::snprintf(id, sizeof id, "8BIM 0x%04X", resource.id);
    const bool preview = resource.id == 0x0409 || resource.id == 0x040C;
    const char* what = resource.id == digest_resource ? "version"
                       : preview                      ? "thumbnail"
                                                      : "unknown";
    traces.push_back({what, id, "", copy(resource.data), false});
  }
  if (!whole) traces.push_back({"unknown", "Photoshop block", "", copy(resources), false});
}

}  // namespace picdesk::metadata
