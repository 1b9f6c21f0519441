// SPDX-License-Identifier: GPL-3.0-or-later
// How two carriers' values of one field relate. Re-entrant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "metadata/record/fields.h"
#include "picdesk/metadata.h"

namespace picdesk::metadata {

// Texts compare in NFC, CRLF as LF, trailing space cut. `limit`: bytes of the field's dataset, 0
// for none. truncation: one text is the beginning of the other, which is beyond the limit, and
// (nearly) fills it; a text cut at a word counts.
Relation relation(std::string_view value, std::string_view other, std::size_t limit);

// Dates that agree as far as both know are less_precise at worst.
Relation relation(const PartialDate& date, const PartialDate& other);

// Item by item, the worst counts; the order of a bag does not.
Relation relation(const MetadataRecord& record, const MetadataRecord& other, const Field& field);

// Whether the first is the shorter one of a truncation.
bool is_cut_from(const MetadataRecord& record, const MetadataRecord& other, const Field& field);

// The texts of a field that all carriers can hold: lists as they are, of lang-alts the default.
std::vector<std::string> texts_of(const MetadataRecord& record, const Field& field);

// texts_of() joined by "; ".
std::string shown_text(const MetadataRecord& record, const Field& field);

}  // namespace picdesk::metadata
