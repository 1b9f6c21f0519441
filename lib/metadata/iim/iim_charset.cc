// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/iim_charset.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.h"
#include "metadata/iim/charset_twins.h"

namespace picdesk::metadata {
namespace {

bool is_declaration(const Dataset& dataset) { return dataset.record == 1 && dataset.number == 90; }

// ISO 2022: ESC , A to ESC / A only designate the right half of Latin-1 and invoke nothing; what
// writes so means Latin-1, or its Windows form, but often lies.
bool designates_latin_1(const Dataset& dataset) {
  const std::string_view text = as_text(dataset.data);
  return is_declaration(dataset) && text.size() == 3 && text[0] == '\x1B' && text[1] >= ',' &&
         text[1] <= '/' && text[2] == 'A';
}

bool is_high_text(const Dataset& dataset) {
  return is_text(dataset) && has_high_byte(as_text(dataset.data));
}

bool is_valid(const Dataset& dataset) { return text::is_utf8(as_text(dataset.data)); }

bool declared_late(const std::vector<Dataset>& datasets) {
  const auto declaration = std::ranges::find_if(datasets, declares_utf8);
  if (declaration == datasets.end()) return false;
  return std::any_of(datasets.begin(), declaration,
                     [](const Dataset& dataset) { return dataset.record >= 2; });
}

Charset fallback_of(const CharsetOptions& options) {
  const Result<Charset> asked = parse_charset(options.fallback);
  return asked && *asked != Charset::utf8 ? *asked : Charset::windows_1252;
}

void decide_by_votes(const std::vector<Dataset>& datasets, const std::vector<Dataset>& high,
                     const CharsetOptions& options, CharsetVerdict& verdict) {
  int votes = 0;
  for (const Dataset& dataset : high) votes += mac_roman_votes(as_text(dataset.data));
  if (std::ranges::any_of(datasets, designates_latin_1)) {
    --votes;
    verdict.evidence.emplace_back("designates-latin-1");
  }
  constexpr int margin = 2;
  if (std::abs(votes) >= margin) {
    verdict.charset = votes > 0 ? Charset::mac_roman : Charset::windows_1252;
    verdict.evidence.push_back("votes " + std::to_string(std::abs(votes)));
    const bool defined = std::ranges::all_of(high, [&](const Dataset& dataset) {
      return is_defined(as_text(dataset.data), verdict.charset);
    });
    verdict.confidence = defined ? Confidence::likely : Confidence::guess;
    return;
  }
  verdict.charset = fallback_of(options);
  verdict.confidence = Confidence::guess;
  verdict.evidence.emplace_back("fallback");
}

}  // namespace

std::string_view name(Confidence confidence) {
  switch (confidence) {
    case Confidence::certain:
      return "certain";
    case Confidence::likely:
      return "likely";
    case Confidence::guess:
      break;
  }
  return "guess";
}

bool declares_utf8(const Dataset& dataset) {
  if (!is_declaration(dataset)) return false;
  const std::string_view text = as_text(dataset.data);
  return text == "\x1B%G" || text == "\x1B%/G" || text == "\x1B%/H" || text == "\x1B%/I";
}

bool is_text(const Dataset& dataset) {
  constexpr std::array<std::uint32_t, 5> binary = {0, 125, 200, 201, 202};
  return dataset.record == 2 && std::ranges::find(binary, dataset.number) == binary.end();
}

IimCharset to_iim_charset(const CharsetVerdict& verdict) {
  return {std::string(name(verdict.charset)), std::string(name(verdict.confidence)),
          verdict.evidence};
}

CharsetVerdict detect_charset(const std::vector<Dataset>& datasets,
                              const std::vector<const MetadataRecord*>& twins,
                              const CharsetOptions& options) {
  std::vector<Dataset> high;  // texts with anything beyond ASCII
  std::ranges::copy_if(datasets, std::back_inserter(high), is_high_text);
  const bool valid = std::ranges::all_of(high, is_valid);
  const bool declared = std::ranges::any_of(datasets, declares_utf8);
  CharsetVerdict verdict;
  verdict.declared_late = declared_late(datasets);
  verdict.lied = declared && !valid;
  if (const Result<Charset> asked = parse_charset(options.charset); asked && !high.empty()) {
    verdict.charset = *asked;
    verdict.evidence.emplace_back("option");
    return verdict;
  }
  if (valid) {
    if (declared) verdict.evidence.emplace_back("declared");
    if (!declared || !high.empty())
      verdict.evidence.emplace_back(high.empty() ? "ascii" : "valid-utf-8");
    return verdict;
  }
  const bool mixed = std::ranges::any_of(high, is_valid);
  if (const auto twin = compare_twins(high, twins); twin) {
    verdict.charset = twin->charset;
    verdict.evidence.push_back(twin->evidence);
  } else {
    decide_by_votes(datasets, high, options, verdict);
  }
  if (mixed) {
    verdict.confidence = Confidence::guess;
    verdict.evidence.emplace_back("mixed-with-utf-8");
  }
  return verdict;
}

}  // namespace picdesk::metadata
