// SPDX-License-Identifier: GPL-3.0-or-later
// Several texts of one record, set together.
#pragma once

#include <string>
#include <vector>

#include "picdesk/metadata_record.h"
#include "picdesk/result.h"

namespace picdesk::sheet {

struct PathText {
  std::string path;  // canonical
  std::string text;  // empty: clears
};

// As set_metadata_field() one by one, but languages that are set together stay apart: a caption and
// its English twin may get two texts. Errors: those of set_metadata_field().
Result<void> set_texts(MetadataRecord& record, const std::vector<PathText>& texts);

}  // namespace picdesk::sheet
