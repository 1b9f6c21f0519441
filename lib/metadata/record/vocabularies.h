// SPDX-License-Identifier: GPL-3.0-or-later
// The controlled vocabularies of two fields: IPTC's digital source types and PLUS's data mining
// permissions. Values that are in neither are kept and reported. Re-entrant.
#pragma once

#include <string>
#include <string_view>

#include "metadata/record/fields.h"

namespace picdesk::metadata {

bool is_known_digital_source_type(std::string_view value);  // a whole URI
bool is_known_data_mining(std::string_view value);
bool is_known(Vocabulary vocabulary, std::string_view value);

// The URI of a code that the vocabulary has, whatever its case: "trainedAlgorithmicMedia",
// "DMI-PROHIBITED" or "PROHIBITED". Anything else comes back as it is.
std::string expand_term(Vocabulary vocabulary, std::string value);

// The code nearest to a misspelt code or URI, or empty.
std::string nearest_term(Vocabulary vocabulary, std::string_view value);

}  // namespace picdesk::metadata
