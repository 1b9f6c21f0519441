// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of --json, one line each with its newline; docs/json.md names their members.
#pragma once

#include <string>
#include <vector>

#include "picdesk/metadata.h"
#include "picdesk/preset.h"

namespace picdesk::command {

struct ShownMetadata {
  std::string path;
  Format format = Format::jpeg;
  Size size;  // upright, px
  MetadataReading reading;
};
std::string metadata_document(const ShownMetadata& shown);  // picdesk.meta/1

std::string preset_document(const Preset& preset);  // picdesk.preset/1

// A file of `crop plan` or `meta show` that failed: picdesk.failure/1.
std::string failure_document(const std::string& path, const Error& error);

}  // namespace picdesk::command
