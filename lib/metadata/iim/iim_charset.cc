// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/iim_charset.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

bool declares_utf8(const std::vector<Dataset>& datasets) {
  return std::ranges::any_of(datasets, [](const Dataset& dataset) {
    return dataset.record == 1 && dataset.number == 90 &&
           (as_text(dataset.data) == "\x1B%G" || starts_with(dataset.data, "\x1B%/"));
  });
}

bool has_high_byte(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// The texts of the other carriers for the field that has this dataset.
std::vector<std::string> twin_texts(std::uint32_t number,
                                    const std::vector<const MetadataRecord*>& twins) {
  std::vector<std::string> texts;
  for (const Field& field : field_table()) {
    if (field.iim_dataset != number) continue;
    for (const MetadataRecord* twin : twins) {
      auto values = metadata_values(*twin, field.name);
      if (!values) continue;
      for (auto& value : *values) texts.push_back(text::nfc(value.second));
    }
  }
  return texts;
}

// How many datasets read in this charset as their twin does, or as a cut form of it.
int matches(const std::vector<Dataset>& texts, const std::vector<const MetadataRecord*>& twins,
            Charset charset) {
  int count = 0;
  for (const Dataset& dataset : texts) {
    const std::string decoded = text::nfc(to_utf8(text::trim(as_text(dataset.data)), charset));
    const std::vector<std::string> candidates = twin_texts(dataset.number, twins);
    if (std::ranges::any_of(candidates,
                            [&](const std::string& c) { return c.starts_with(decoded); })) {
      ++count;
    }
  }
  return count;
}

}  // namespace

bool is_text(const Dataset& dataset) {
  constexpr std::array<std::uint32_t, 5> binary = {0, 125, 200, 201, 202};
  return dataset.record == 2 && std::ranges::find(binary, dataset.number) == binary.end();
}

CharsetVerdict detect_charset(const std::vector<Dataset>& datasets,
                              const std::vector<const MetadataRecord*>& twins,
                              const CharsetOptions& /*options*/) {
  std::vector<Dataset> high;  // texts with anything beyond ASCII
  bool valid = true;
  for (const Dataset& dataset : datasets) {
    if (!is_text(dataset) || !has_high_byte(as_text(dataset.data))) continue;
    high.push_back(dataset);
    valid = valid && text::is_utf8(as_text(dataset.data));
  }
  CharsetVerdict verdict;
  if (valid) return verdict;
  verdict.lied = declares_utf8(datasets);

  const int mac = matches(high, twins, Charset::mac_roman);
  const int windows = matches(high, twins, Charset::windows_1252);
  if (mac != windows) {
    verdict.charset = mac > windows ? Charset::mac_roman : Charset::windows_1252;
    verdict.evidence = "equal to the text in XMP or EXIF";
    return verdict;
  }
  int votes = 0;
  for (const Dataset& dataset : high) votes += mac_roman_votes(as_text(dataset.data));
  verdict.charset = votes >= 2 ? Charset::mac_roman : Charset::windows_1252;
  verdict.confidence = std::abs(votes) >= 2 ? Confidence::likely : Confidence::guess;
  verdict.evidence = verdict.confidence == Confidence::likely ? "as its accented letters suggest"
                                                              : "for want of evidence";
  return verdict;
}

}  // namespace picdesk::metadata
