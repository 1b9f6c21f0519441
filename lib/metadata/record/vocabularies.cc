// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/record/vocabularies.h"

#include <strings.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.h"

namespace picdesk::metadata {
namespace {

struct Terms {
  std::string_view prefix;  // of every URI
  std::vector<std::string> codes;
};

// http://cv.iptc.org/newscodes/digitalsourcetype/
const Terms& digital_source_types() {
  static const Terms terms{
      "http://cv.iptc.org/newscodes/digitalsourcetype/",
      {"digitalCapture", "computationalCapture", "negativeFilm", "positiveFilm", "print",
       "humanEdits", "algorithmicallyEnhanced", "digitalCreation", "dataDrivenMedia",
       "trainedAlgorithmicMedia", "algorithmicMedia", "screenCapture", "virtualRecording",
       "composite", "compositeCapture", "compositeSynthetic",
       "compositeWithTrainedAlgorithmicMedia"}};
  return terms;
}

// PLUS LDF, data mining.
const Terms& data_mining_permissions() {
  static const Terms terms{"http://ns.useplus.org/ldf/vocab/DMI-",
                           {"UNSPECIFIED", "ALLOWED", "PROHIBITED", "PROHIBITED-AIMLTRAINING",
                            "PROHIBITED-GENAIMLTRAINING", "PROHIBITED-EXCEPTSEARCHENGINEINDEXING",
                            "PROHIBITED-SEECONSTRAINT", "PROHIBITED-SEEEMBEDDEDRIGHTSEXPR",
                            "PROHIBITED-SEELINKEDRIGHTSEXPR"}};
  return terms;
}

const Terms& terms_of(Vocabulary vocabulary) {
  static const Terms none{};
  if (vocabulary == Vocabulary::digital_source_type) return digital_source_types();
  return vocabulary == Vocabulary::data_mining ? data_mining_permissions() : none;
}

// What of a URI or code can be held against the codes.
std::string_view code_part(const Terms& terms, std::string_view value) {
  const std::string_view family = terms.prefix.substr(terms.prefix.rfind('/') + 1);  // "DMI-"
  if (const std::size_t slash = value.rfind('/'); slash != std::string_view::npos) {
    value.remove_prefix(slash + 1);
  }
  const bool with_family =
      value.size() > family.size() && strncasecmp(value.data(), family.data(), family.size()) == 0;
  return with_family ? value.substr(family.size()) : value;
}

}  // namespace

bool is_known(Vocabulary vocabulary, std::string_view value) {
  const Terms& terms = terms_of(vocabulary);
  if (!value.starts_with(terms.prefix)) return false;
  value.remove_prefix(terms.prefix.size());
  return std::ranges::find(terms.codes, value) != terms.codes.end();
}

bool is_known_digital_source_type(std::string_view value) {
  return is_known(Vocabulary::digital_source_type, value);
}
bool is_known_data_mining(std::string_view value) {
  return is_known(Vocabulary::data_mining, value);
}

std::string expand_term(Vocabulary vocabulary, std::string value) {
  if (vocabulary == Vocabulary::none || value.find('/') != std::string::npos) return value;
  const Terms& terms = terms_of(vocabulary);
  const std::string code(code_part(terms, value));
  for (const std::string& known : terms.codes) {
    if (strcasecmp(known.c_str(), code.c_str()) == 0) return std::string(terms.prefix) + known;
  }
  return value;
}

std::string nearest_term(Vocabulary vocabulary, std::string_view value) {
  const Terms& terms = terms_of(vocabulary);
  constexpr std::size_t longest = 64;  // of a code, misspelt
  const std::string_view code = code_part(terms, value).substr(0, longest);
  return terms.codes.empty() ? std::string{} : text::nearest(code, terms.codes);
}

}  // namespace picdesk::metadata
