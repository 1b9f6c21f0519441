// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/scrub/trace.h"

#include <algorithm>
#include <array>

#include "base/digest.h"
#include "metadata/container/inflate.h"
#include "metadata/container/layout.h"
#include "metadata/reading/blocks.h"

namespace picdesk::metadata {
namespace {

using Kind = Part::Kind;

ByteView payload(ByteView file, const Part& part) {
  return file.subspan(part.payload, part.payload_length);
}

void trace_part(const char* what, ByteView file, const Part& part, std::vector<Trace>& traces) {
  const ByteView bytes = payload(file, part);
  traces.push_back({what, part.label + " " + std::string(name(part.kind)), "",
                    Bytes(bytes.begin(), bytes.end()), false});
}

// A compressed text is searched as what it says.
void trace_text(ByteView file, const Part& part, std::vector<Trace>& traces) {
  trace_part("comment", file, part, traces);
  const ByteView chunk = payload(file, part);
  const std::size_t keyword = as_text(chunk).find('\0');
  if (keyword == std::string_view::npos) return;
  for (const std::size_t skip : {keyword + 2, keyword + 3}) {
    if (skip >= chunk.size()) continue;
    Result<std::string> text = inflate(chunk.subspan(skip), Limits{}.text_bytes);
    if (!text) continue;
    const ByteView bytes = as_byte_view(*text);
    traces.push_back(
        {"comment", part.label + " inflated", "", Bytes(bytes.begin(), bytes.end()), false});
    return;
  }
}

void trace_packet(ByteView file, const Part& part, std::vector<Trace>& traces) {
  if (!part.compressed) return trace_xmp(as_text(payload(file, part)), "XMP", traces);
  Result<std::string> packet = inflate(payload(file, part), Limits{}.text_bytes);
  if (packet) return trace_xmp(*packet, "XMP", traces);
  trace_part("unknown", file, part, traces);
}

void trace_raw_profile(ByteView file, const Part& part, std::vector<Trace>& traces) {
  trace_part("comment", file, part, traces);
  const Result<RawProfile> profile = read_raw_profile(payload(file, part), part.compressed);
  if (!profile) return;
  ByteView bytes = profile->bytes;
  if (profile->type == "xmp") return trace_xmp(as_text(bytes), "XMP (raw profile)", traces);
  if (profile->type == "iptc" || profile->type == "8bim") return trace_iim(bytes, traces);
  trace_exif(bytes, traces);
}

// The pixels behind the fixed 16 bytes of JFIF's APP0 are a thumbnail.
void trace_jfif(ByteView file, const Part& part, std::vector<Trace>& traces) {
  constexpr std::size_t whole = 18;  // marker, length, JFIF header
  if (part.length <= whole) return;
  const ByteView bytes = file.subspan(part.offset + whole, part.length - whole);
  traces.push_back(
      {"thumbnail", part.label + " JFIF", "", Bytes(bytes.begin(), bytes.end()), false});
}

void trace_trailers(ByteView file, const Layout& layout, std::vector<Trace>& traces) {
  for (const Trailer& trailer : read_trailers(file, layout)) {
    const ByteView bytes = file.subspan(trailer.offset, trailer.length);
    const bool picture = starts_with(bytes, "\xFF\xD8\xFF");
    traces.push_back({picture ? "thumbnail" : "trailer",
                      "trailer@" + std::to_string(trailer.offset) + " " + trailer.name, "",
                      Bytes(bytes.begin(), bytes.end()), false});
  }
}

void trace_one(ByteView file, const Part& part, std::vector<Trace>& traces) {
  switch (part.kind) {
    case Kind::exif:
      return trace_exif(payload(file, part), traces);
    case Kind::xmp:
      return trace_packet(file, part, traces);
    case Kind::extended_xmp:
      return trace_part("history", file, part, traces);
    case Kind::icc:
      return trace_part("icc", file, part, traces);
    case Kind::multi_picture:
      return trace_part("thumbnail", file, part, traces);
    case Kind::jumbf:
      return trace_part("credentials", file, part, traces);
    case Kind::jfif:
      return trace_jfif(file, part, traces);
    case Kind::raw_profile:
      return trace_raw_profile(file, part, traces);
    case Kind::text:
      return trace_text(file, part, traces);
    case Kind::comment:
      return trace_part("comment", file, part, traces);
    case Kind::other:
      return trace_part("unknown", file, part, traces);
    default:
      return;
  }
}

}  // namespace

ProofItem to_item(const Trace& trace) {
  return {trace.what, trace.where, trace.key, trace.value.size(),
          digest::sha256_hex(std::span<const std::byte>(trace.value))};
}

bool is_secret(const Trace& trace) {
  static constexpr std::array secret{"gps",     "serial",  "makernote",  "thumbnail",
                                     "depth",   "history", "identity",   "face",
                                     "comment", "trailer", "credentials"};
  return std::ranges::find(secret, trace.what) != secret.end();
}

std::vector<Trace> find_traces(ByteView file, Format format) {
  std::vector<Trace> traces;
  const Result<Layout> layout = read_layout(file, format);
  if (!layout) return traces;
  for (const Part& part : layout->parts) trace_one(file, part, traces);
  trace_iim(joined(file, *layout, Kind::photoshop), traces);
  trace_trailers(file, *layout, traces);
  return traces;
}

}  // namespace picdesk::metadata
