// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a record by path, looked up as sheets and templates spell paths. Re-entrant.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "picdesk/metadata_record.h"
#include "picdesk/result.h"

namespace picdesk::sheet {

// One spelling a path: languages in lower case, "[x-default]" left out.
std::string canonical_path(std::string_view path);

// Canonical path -> text, of one field. Blank ones are absent.
using Texts = std::map<std::string, std::string>;
Result<Texts> texts_of(const MetadataRecord& record, std::string_view field);

// The same, of all fields.
Texts all_texts(const MetadataRecord& record);

// The text at a canonical path; empty: blank.
std::string_view text_at(const Texts& texts, const std::string& path);

bool field_differs(const MetadataRecord& a, const MetadataRecord& b, std::string_view field);

// Whether a field is a list of texts ("a; b" gives two values).
bool is_list(std::string_view field);

}  // namespace picdesk::sheet
