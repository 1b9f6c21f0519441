// SPDX-License-Identifier: GPL-3.0-or-later
// Every key that exiv2 reads in a file's blocks: the second opinion of a proof. Holds its session.
#pragma once

#include <string>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/container/layout.h"

namespace picdesk::metadata {

// "Exif.Image.Artist", "Iptc.Application2.Caption", "Xmp.dc.description"; a block that it cannot
// read gives none.
std::vector<std::string> second_keys(ByteView file, const Layout& layout);

}  // namespace picdesk::metadata
