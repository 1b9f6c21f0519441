// SPDX-License-Identifier: GPL-3.0-or-later
// XmpDocument to a packet. Re-entrant.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/xmp/xmp_tree.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

constexpr std::size_t max_jpeg_packet = 65'502;     // bytes, XMP part 3, 1.1.3
constexpr std::size_t max_extension_part = 65'400;  // bytes of one ExtendedXMP segment's data

// The packet: wrapper, one rdf:Description, rdf:about kept, properties in the tree's order,
// canonical prefixes for the standard's URIs (a foreign URI never gets one: ns1, ns2, ...), x:xmptk
// "picdesk <version>", no padding, end="w". parse_xmp() of it gives the same tree; the same tree
// gives the same bytes.
std::string write_xmp(const XmpDocument& document);

// The same without the <?xpacket?> wrapper, as extensions and blobs of other formats want it.
std::string write_xmp_body(const XmpDocument& document);

struct SplitXmp {
  std::string packet;
  std::string extension;  // empty: all fits the packet. Else a whole packet without wrapper
  std::string guid;       // MD5 of the extension, 32 upper-case hex digits; the packet names it
};

// For JPEG: what does not fit max_jpeg_packet goes to an extension, whole properties, largest
// first, fields of the record never; the packet then ends with xmpNote:HasExtendedXMP. Errors:
// metadata_invalid "meta/xmp-too-big": the fields alone do not fit, or the document names another
// extension already (merge that first, and remove the property).
Result<SplitXmp> split_xmp(const XmpDocument& document);

// The APP1 payloads (namespace header included) that carry an extension.
std::vector<Bytes> extension_segments(const SplitXmp& split);

}  // namespace picdesk::metadata
