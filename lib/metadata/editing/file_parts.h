// SPDX-License-Identifier: GPL-3.0-or-later
// The carriers of a JPEG, WebP or PNG as editing needs them: raw blocks and
// what they say. Re-entrant.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/container/layout.h"
#include "metadata/iim/iim_charset.h"
#include "metadata/iim/resource_editor.h"
#include "metadata/reading/blocks.h"
#include "metadata/xmp/xmp_tree.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

struct FileParts {
  ByteView file;
  Layout layout;
  Blocks blocks;  // of each carrier, PNG's legacy places included
  ByteView exif;  // of the first block; empty without one
  bool has_xmp = false;
  XmpDocument xmp;                       // of the packet alone
  std::optional<XmpDocument> extension;  // that the packet names
  bool has_iim = false;
  ByteView iim;  // the first 0x0404 of the resources
  std::size_t iim_blocks = 0;
  IimDigest digest;
  CharsetVerdict charset;
  // What each carrier says, as reading has it.
  MetadataRecord xmp_record;
  MetadataRecord iim_record;
  MetadataRecord exif_record;

  ByteView resources() const { return blocks.photoshop.bytes; }  // of all APP13s, joined
};

// `other`: parts of another file; an extension of the same bytes is not parsed again. Errors: a
// part that cannot be parsed, and so cannot be edited safely (corrupt_data, metadata_invalid).
Result<FileParts> read_parts(ByteView file, Format format, const ReadOptions& options,
                             const FileParts* other = nullptr);

// The properties of both, the packet's winning.
XmpDocument merged(XmpDocument packet, const std::optional<XmpDocument>& extension);

// Whether a C2PA manifest is embedded (ISO/IEC 19566-5 box with the label "c2pa").
bool has_content_credentials(const FileParts& parts);

}  // namespace picdesk::metadata
