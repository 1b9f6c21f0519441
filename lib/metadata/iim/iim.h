// SPDX-License-Identifier: GPL-3.0-or-later
// IPTC Information Interchange Model 4.2: datasets of an IIM block. Re-entrant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/iim/legacy_charset.h"
#include "picdesk/finding.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

constexpr std::size_t max_datasets = 4096;  // of a block

struct Dataset {
  std::uint32_t record = 0;
  std::uint32_t number = 0;
  ByteView whole{};  // with its header
  ByteView data{};
};

// The datasets in file order, extended ones included, at most max_datasets. Errors:
// metadata_invalid; `parsed` keeps what came before, `parsed` and the rest make up the block.
Result<void> parse_datasets(ByteView block, std::vector<Dataset>& parsed);

// Appends one; `text`: at most 32,767 bytes.
void append_dataset(Bytes& out, std::uint32_t record, std::uint32_t number, std::string_view text);

// The fields of a block. `twins` are the records of the file's other carriers: they help to find
// the charset of undeclared text. Findings: charset, dates, broken text.
MetadataRecord record_from_iim(const std::vector<Dataset>& datasets,
                               const std::vector<const MetadataRecord*>& twins,
                               std::vector<Finding>& findings, const CharsetOptions& options = {});

// A fresh block for the record: UTF-8, declared so, within the limits of each dataset; texts that
// do not fit are cut at a character (country code, job id: left out). Empty if nothing is to be
// said. The record's texts must be embeddable.
Bytes encode_iim(const MetadataRecord& record);

}  // namespace picdesk::metadata
