// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/item_markup.h"

#include <algorithm>
#include <string>
#include <utility>

namespace picdesk {
namespace {

std::string in_language(const LangAlt& text, const std::string& language) {
  return std::string(text.text(language).value_or(text.text()));
}

MarkupSource source_of(const BatchOutput& output, const std::string& spec) {
  const ManifestEntry& entry = output.entry;
  return {spec, entry.output, entry.size, entry.density, entry.mime};
}

std::vector<MarkupSource> sources(const ItemRun& run) {
  std::vector<MarkupSource> all;
  const std::vector<BatchOutput>& outputs = run.item.outputs;
  for (const BatchOutput& output : outputs) {
    if (output.state != BatchOutput::State::failed)
      all.push_back(source_of(output, output.entry.spec));
  }
  for (const OmittedRendition& omitted : run.item.omitted) {  // stands for another spec's rung too
    if (!omitted.same_as) continue;
    const BatchOutput& output = outputs[*omitted.same_as];
    if (output.state != BatchOutput::State::failed) all.push_back(source_of(output, omitted.spec));
  }
  return all;
}

// A missing credit or alt text was found in the record already, and is said once.
bool is_known(const BatchItem& item, const Finding& finding) {
  return std::any_of(item.findings.begin(), item.findings.end(), [&](const Finding& known) {
    return !finding.location.empty() && known.location == finding.location;
  });
}

}  // namespace

void add_markup(const BatchRequest& request, ItemRun& run) {
  if (!request.markup || !run.plan || run.item.error) return;
  const MetadataRecord& record = run.plan->record;
  MarkupRequest markup;
  markup.spec = request.preset.markup;
  markup.sources = sources(run);
  markup.alt = in_language(record.alt, request.language);
  markup.caption = in_language(record.caption, request.language);
  markup.credit = record.credit;
  if (record.date_created) markup.date = to_english(*record.date_created);
  markup.language = request.language;
  for (const BatchOutput& output : run.item.outputs) {
    if (output.entry.spec == markup.spec.show && markup.thumbhash.empty()) {
      markup.dominant_colour = output.entry.dominant_colour;
      markup.thumbhash = output.entry.thumbhash;
    }
  }
  Result<Markup> made = to_markup(markup, *request.markup);
  if (!made) {
    run.item.findings.push_back({"markup/none", Severity::warning, made.error().message,
                                 run.item.input.path, made.error().hint});
    return;
  }
  run.item.markup = std::move(made->text);
  for (Finding& finding : made->findings) {
    if (!is_known(run.item, finding)) run.item.findings.push_back(std::move(finding));
  }
}

}  // namespace picdesk
