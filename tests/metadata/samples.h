// SPDX-License-Identifier: GPL-3.0-or-later
// Records and small pictures that the tests of this folder share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/metadata.h"
#include "support/temp_dir.h"

namespace picdesk::test {

using Bytes = std::vector<std::byte>;

// Every field set, texts in English, French and Arabic, characters that XML must escape.
MetadataRecord full_record();

// A 37x23 picture without metadata, made by another program. Kinds: "jpeg", "png", "webp-lossy",
// "webp-lossless", "webp-lossless-alpha", "webp-lossy-alpha", "webp-icc".
const Bytes& picture(const std::string& kind);
Format format_of(const std::string& kind);
std::string extension_of(const std::string& kind);  // "webp"
const std::vector<std::string>& picture_kinds();

// What probe() finds in the file; a refusal fails the test by exception.
ProbeInfo probed(std::span<const std::byte> file);
MetadataReading read(std::span<const std::byte> file);
// The rule ids of its findings.
std::vector<std::string> rules(const MetadataReading& reading);

Bytes to_bytes(std::string_view text);
std::string to_text(std::span<const std::byte> bytes);

// full_record() encoded.
MetadataBlobs full_blobs(bool iim = true);

// Encodes and embeds; a refusal fails the test by exception.
Bytes embedded(const std::string& kind, const MetadataRecord& record, bool iim = false);

}  // namespace picdesk::test
