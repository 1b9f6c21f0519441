// SPDX-License-Identifier: GPL-3.0-or-later
// A record's values as the texts of IIM datasets, and the comparison of both. Re-entrant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/iim/iim.h"
#include "metadata/record/fields.h"
#include "picdesk/date.h"

namespace picdesk::metadata {

// One instance of a dataset.
struct IimText {
  std::string whole;  // NFC
  std::string kept;   // what fits into the dataset; empty: it is left out
};

// The texts of a field that is no date, blank ones left out. creator_title and caption_writer,
// which IIM repeats and XMP does not, are split at "; ". Errors: metadata_invalid (text that
// cannot be embedded).
Result<std::vector<IimText>> iim_texts(const MetadataRecord& record, const Field& field);

// Whether IIM repeats the dataset where XMP has one text, joined by "; ".
bool is_joined(const Field& field);

// Whether the data read as the text, or are cut from it because it does not fit. Compared in NFC,
// CRLF as LF, without ending spaces.
bool reads_as(ByteView data, Charset charset, const Field& field, const IimText& text);

// Whether all instances of a field's dataset, blank ones left out, say what `texts` say.
bool read_as(const std::vector<ByteView>& instances, Charset charset, const Field& field,
             const std::vector<IimText>& texts);

// 2:55 with 2:60. A time that is none does not spoil the day. Errors: as parse_iim_date.
Result<PartialDate> read_iim_date(std::string_view date, std::string_view time);

}  // namespace picdesk::metadata
