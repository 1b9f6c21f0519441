// SPDX-License-Identifier: GPL-3.0-or-later
// Everything in a file that says something, found by our own walkers. Re-entrant.
#pragma once

#include <string>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/container/layout.h"
#include "picdesk/master.h"
#include "picdesk/metadata.h"
#include "picdesk/scrub.h"

namespace picdesk::metadata {

// One thing found, with its value, which never leaves the process.
struct Trace {
  std::string what;   // class, as in ProofItem
  std::string where;  // "EXIF GPS 0x0002"
  std::string key;    // field that it holds; else empty
  Bytes value;
  bool text = false;  // the value is UTF-8 text; else strings are looked for inside it
};

ProofItem to_item(const Trace& trace);

// Of the whole file: parts, EXIF tags, IIM datasets and other Photoshop resources, XMP leaves.
std::vector<Trace> find_traces(ByteView file, Format format);

// Bytes of the payload of JFIF's and Adobe's segments that a decoder needs.
std::size_t fixed_content(Part::Kind kind);

// The parts of find_traces().
void trace_exif(ByteView block, std::vector<Trace>& traces);
void trace_iim(ByteView resources, std::vector<Trace>& traces);
void trace_xmp(std::string_view packet, const char* place, std::vector<Trace>& traces);

// Whether a class must never be in a file for delivery, whatever the policy.
bool is_secret(const Trace& trace);

}  // namespace picdesk::metadata
