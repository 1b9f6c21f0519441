// SPDX-License-Identifier: GPL-3.0-or-later
// IIM blocks written by hand, and what picdesk reads from them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "metadata/iim/iim.h"
#include "metadata/iim/iim_editor.h"
#include "metadata/samples.h"

namespace picdesk::test {

std::string dataset(int record, int number, const std::string& text);
// With a length field of 4 bytes.
std::string extended_dataset(int record, int number, const std::string& text);
// 1:90 with ESC % G.
std::string utf8_mark();
// 2:00 with version 4.
std::string version_4();

struct IimReading {
  MetadataRecord record;
  std::vector<std::string> rules;  // of the findings
};

IimReading read_block(const std::string& block, const MetadataRecord& twin = {},
                      const metadata::CharsetOptions& options = {});
metadata::CharsetVerdict charset_of(const std::string& block, const MetadataRecord& twin = {},
                                    const metadata::CharsetOptions& options = {});

// edit_iim() of the named fields, with the charset that is found.
Result<metadata::IimEdit> edit_block(const std::string& block, std::vector<std::string> fields,
                                     const MetadataRecord& values,
                                     const metadata::CharsetOptions& options = {});
std::vector<std::string> rules(const metadata::IimEdit& edit);

// What exiftool reads from a JPEG with this block: "IPTC:Caption-Abstract" and so on; several
// values as a JSON array.
std::map<std::string, std::string> exiftool_iim(const std::string& block);

}  // namespace picdesk::test
