// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for removed values in the bytes of a scrubbed file, outside the coded image. Re-entrant.
#pragma once

#include <string>
#include <vector>

#include "metadata/container/layout.h"
#include "metadata/scrub/trace.h"

namespace picdesk::metadata {

// Each removed text of 6 bytes or more (of longer ones the first 256), and runs of 8 or more
// printable ASCII characters inside removed binary values (the first 2,000 of each, 50,000 in all),
// as UTF-8, Latin-1 and UTF-16 in both orders; the first hit in the blocks of metadata, in profiles
// and elsewhere. In the blocks, a hit that a kept field says too is excused by that field, one in
// the syntax that every packet of ours has by "syntax"; in a profile by "icc", unless it is a
// serial number, a name or a place; elsewhere by nothing.
std::vector<ByteScanHit> scan_bytes(ByteView file, const Layout& layout,
                                    const std::vector<Trace>& removed,
                                    const std::vector<Trace>& kept);

// Offsets of JPEG starts outside the coded image.
std::vector<std::size_t> find_thumbnails(ByteView file, const Layout& layout);

}  // namespace picdesk::metadata
