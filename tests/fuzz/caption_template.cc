// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a template file and as a template's text: applied, or an error that leaves the
// record alone.
#include "picdesk/caption_template.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.h"
#include "picdesk/sheet.h"

namespace {

using namespace picdesk;

MetadataRecord record() {
  MetadataRecord result;
  result.caption.set("", "A {credit} caption");
  result.credit = "{caption}";
  result.creators = {"a", "b"};
  result.date_created = parse_iso_date("2024-10").value();
  return result;
}

void apply(const std::vector<TemplateField>& fields) {
  MetadataRecord edited = record();
  std::vector<Finding> findings;
  const TemplateFacts facts{"a.jpg", "day", 1, parse_iso_date("2025-04-01").value(), "fr"};
  const auto changed = apply_template(fields, {}, {}, facts, edited, findings);
  if (!changed && !(edited == record())) std::abort();
  if (changed && changed->empty() && !(edited == record())) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  apply({{"headline", TemplateMode::set, std::string(text)},
         {"caption[fr]", TemplateMode::append, std::string(text)}});
  const auto specs = parse_template(text, "fuzz.toml");
  if (!specs) {
    if (specs.error().hint.empty()) std::abort();
    if (text::printable(specs.error().message) != specs.error().message) std::abort();
    return 0;
  }
  std::vector<TemplateField> fields;
  for (const TemplateFieldSpec& spec : *specs) {
    const auto mode = template_mode(spec.mode);
    if (!mode) std::abort();
    fields.push_back({spec.path, *mode, spec.text});
  }
  apply(fields);
  return 0;
}
