// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every layout and splice, and containers with unusual parts.
#pragma once

#include <string>
#include <vector>

#include "metadata/container/layout.h"
#include "metadata/container/splice.h"
#include "metadata/samples.h"

namespace picdesk::test {

// Throws std::runtime_error where read_layout() fails.
metadata::Layout layout_of(const Bytes& file, Format format);

// Parts lie one behind the other from the first byte to the last, payloads inside them.
void expect_cover(const metadata::Layout& layout, std::size_t file_size);

// The new file is the old one but for the plan, whose pieces are in order; the coded image is the
// same.
void expect_plan_exact(const Bytes& before, const metadata::Spliced& spliced, Format format);

// splice(), held against expect_plan_exact(). Throws where it fails.
metadata::Spliced spliced(const Bytes& file, Format format, const metadata::Splice& wanted);

std::string payload_of(const Bytes& file, const metadata::Part& part);
std::string payload_of(const Bytes& file, Format format, metadata::Part::Kind kind);  // the first
std::vector<std::string> kinds_of(const Bytes& file, Format format);  // without coding and image

// A JPEG segment; `file` with `segment` behind SOI.
std::string jpeg_segment(int marker, const std::string& content);
Bytes behind_soi(const Bytes& file, const std::string& segment);

// A RIFF or PNG chunk (right CRC).
std::string webp_chunk(const std::string& fourcc, const std::string& content);
std::string chunk_of_png(const std::string& type, const std::string& content);
// `file` with chunks at `offset` (the end of the RIFF if 0); the RIFF size follows.
Bytes with_webp_chunk(const Bytes& file, const std::string& chunk, std::size_t offset = 0);
Bytes with_png_chunk(const Bytes& file, const std::string& chunk);  // behind IHDR

}  // namespace picdesk::test
