// SPDX-License-Identifier: GPL-3.0-or-later
// The carriers of a JPEG, WebP or PNG as editing needs them: raw blocks and
// what they say. Re-entrant.
#pragma once

#include <list>
#include <optional>
#include <string>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/container/layout.h"
#include "metadata/iim/iim_charset.h"
#include "metadata/iim/resource_editor.h"
#include "metadata/xmp/xmp_tree.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

struct FileParts {
  ByteView file;
  Layout layout;
  ByteView exif;  // of the first block; empty without one
  bool has_xmp = false;
  XmpDocument xmp;                       // of the packet alone
  std::optional<XmpDocument> extension;  // that the packet names
  std::list<Bytes> own;                  // blocks that had to be decoded: PNG's raw profiles
  Bytes resources;                       // of all APP13s, joined
  bool has_iim = false;
  ByteView iim;  // the first 0x0404 of `resources`
  std::size_t iim_blocks = 0;
  IimDigest digest;
  CharsetVerdict charset;
  // What each carrier says, as reading has it.
  MetadataRecord xmp_record;
  MetadataRecord iim_record;
  MetadataRecord exif_record;

  FileParts() = default;
  FileParts(FileParts&&) = default;
  FileParts& operator=(FileParts&&) = default;
  // `iim` looks into `resources`: moving keeps it, copying would not.
  FileParts(const FileParts&) = delete;
  FileParts& operator=(const FileParts&) = delete;
};

// Errors: a part that cannot be parsed, and so cannot be edited safely
// (corrupt_data, metadata_invalid).
Result<FileParts> read_parts(ByteView file, Format format, const ReadOptions& options);

// The properties of both, the packet's winning.
XmpDocument merged(const FileParts& parts);

// Whether a C2PA manifest is embedded (ISO/IEC 19566-5 box with the label "c2pa").
bool has_content_credentials(const FileParts& parts);

}  // namespace picdesk::metadata
