// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/xmp/xmp_record.h"

#include <string>

#include "base/text.h"
#include "metadata/record/fields.h"
#include "metadata/record/vocabularies.h"
#include "metadata/xmp/read_value.h"

namespace picdesk::metadata {
namespace {

void report_date(const Field& field, const XmpNode& node, std::vector<Finding>& findings) {
  const std::string text = text_of(node);
  if (text.empty()) return;
  const Result<PartialDate> date = parse_iso_date(text);
  if (date) return;
  findings.push_back({"meta/date-impossible", Severity::warning,
                      "XMP date \"" + text::printable(text) + "\": " + date.error().message,
                      std::string(field.name), date.error().hint});
}

void report_vocabulary(const Field& field, const XmpNode& node, std::vector<Finding>& findings) {
  const std::string value = text_of(node);
  if (value.empty() || is_known(field.vocabulary, value)) return;
  const std::string nearest = nearest_term(field.vocabulary, value);
  findings.push_back(
      {"meta/vocab", Severity::warning,
       "XMP " + std::string(field.xmp_name) + " is \"" + text::printable(value) +
           "\", which its vocabulary does not have",
       std::string(field.name),
       nearest.empty() ? "use a term of the vocabulary" : "did you mean \"" + nearest + "\"?"});
}

}  // namespace

MetadataRecord record_from_xmp(const XmpDocument& document, std::vector<Finding>& findings) {
  MetadataRecord record;
  for (const Field& field : field_table()) {
    const XmpNode* node = find(document.properties, field.xmp_uri, field.xmp_name);
    if (node == nullptr) continue;
    std::visit([&](auto to) { read(*node, field.xmp_name, record.*to); }, field.member);
    if (field.iim_dataset == iim_date_created) report_date(field, *node, findings);
    if (field.vocabulary != Vocabulary::none) report_vocabulary(field, *node, findings);
  }
  return record;
}

}  // namespace picdesk::metadata
