// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of an IIM block dataset by dataset (IIM 4.2): those that are not edited stay, byte for
// byte. Re-entrant.
#pragma once

#include <string>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/iim/iim_charset.h"
#include "metadata/record/fields.h"
#include "picdesk/finding.h"
#include "picdesk/metadata_record.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

struct IimEdit {
  Bytes block;  // the new 0x0404 data; empty: no dataset is left
  bool changed = false;
  CharsetVerdict charset;  // of the new block
  std::vector<std::string> changed_fields;
  std::vector<std::string> truncated_fields;
  std::vector<Finding> findings;  // meta/iim-truncated with kept/total, meta/iim-omitted
};

// Makes the datasets of `fields` say what `values` says (caption x-default; 2:55 with 2:60 for the
// date), within each limit: cut at a word, country code, dates and job id omitted instead. A value
// that already reads the same (or is its truncation) is not touched. Any new text that is not ASCII
// makes the block UTF-8: all text datasets transcoded from `charset`, 1:90 declared, 2:00 = 4 if
// absent; a `guess` is then metadata_invalid "meta/charset-ambiguous". An empty `block` makes a new
// one. Insertion keeps ascending order where there is one. Errors: metadata_invalid (a tail that
// cannot be parsed, extended datasets of an edited field).
Result<IimEdit> edit_iim(ByteView block, const CharsetVerdict& charset,
                         const std::vector<const Field*>& fields, const MetadataRecord& values);

// Whether every dataset with an XMP twin equals, or is cut from, the record's value: what a fresh
// digest claims.
bool in_step(ByteView block, const CharsetVerdict& charset, const MetadataRecord& xmp);

// The datasets that are not of `fields` (nor 1:90, 2:00), decoded to UTF-8, in order, one line
// "2:120 text" each (binary: hex): equal before and after an edit.
std::vector<std::string> other_datasets(ByteView block, const CharsetVerdict& charset,
                                        const std::vector<const Field*>& fields);

}  // namespace picdesk::metadata
