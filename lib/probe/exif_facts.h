// SPDX-License-Identifier: GPL-3.0-or-later
// The two facts of an EXIF block that change how pixels are read (Exif 2.32). Faults in EXIF refuse
// no file: what cannot be read is as if it were not there. MakerNotes are not entered.
#pragma once

#include "picdesk/master.h"
#include "probe/bytes.h"

namespace picdesk::gate {

// The TIFF block without the "Exif\0\0" that some writers put before it.
constexpr std::size_t kExifPrefix = 6;
bool has_exif_prefix(ByteView payload);

// Sets orientation, orientation_invalid and adobe_rgb from a TIFF block.
void read_exif_facts(ByteView block, ProbeInfo& info);

// The same from the first EXIF block of the list.
void read_exif_facts_of_blocks(ByteView file, ProbeInfo& info);

// Adds an EXIF block; the prefix is no part of it.
void add_exif_block(ByteView file, std::uint64_t offset, std::uint64_t length, ProbeInfo& info);

}  // namespace picdesk::gate
