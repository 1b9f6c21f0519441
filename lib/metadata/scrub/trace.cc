// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/scrub/trace.h"

#include <algorithm>
#include <array>

#include "base/digest.h"
#include "metadata/container/layout.h"
#include "metadata/reading/blocks.h"
#include "metadata/scrub/inflation.h"
#include "metadata/xmp/extended_xmp.h"

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
void trace_text(ByteView file, const Part& part, Inflation& inflation, std::vector<Trace>& traces) {
  trace_part("comment", file, part, traces);
  const ByteView stream = stream_of(part, payload(file, part));
  if (stream.empty() || inflation.is_spent()) return;
  const Result<std::string> text = inflation.inflate(stream);
  if (!text) return;
  const ByteView bytes = as_byte_view(*text);
  traces.push_back(
      {"comment", part.label + " inflated", "", Bytes(bytes.begin(), bytes.end()), false});
}

void trace_packet(ByteView file, const Part& part, Inflation& inflation,
                  std::vector<Trace>& traces) {
  if (!part.compressed) return trace_xmp(as_text(payload(file, part)), "XMP", traces);
  if (inflation.is_spent()) return trace_part("unknown", file, part, traces);
  Result<std::string> packet = inflation.inflate(payload(file, part));
  if (packet) return trace_xmp(*packet, "XMP", traces);
  trace_part("unknown", file, part, traces);
}

void trace_raw_profile(ByteView file, const Part& part, Inflation& inflation,
                       std::vector<Trace>& traces) {
  trace_part("comment", file, part, traces);
  if (inflation.is_spent()) return;
  const Result<RawProfile> profile = read_raw_profile(payload(file, part), part.compressed);
  inflation.spend(profile ? 2 * profile->bytes.size() : Limits{}.text_bytes);
  if (!profile) return;
  ByteView bytes = profile->bytes;
  if (profile->type == "xmp") return trace_xmp(as_text(bytes), "XMP (raw profile)", traces);
  if (profile->type == "iptc" || profile->type == "8bim") return trace_iim(bytes, traces);
  trace_exif(bytes, traces);
}

// What lies behind the fixed content of JFIF's APP0, a thumbnail, or of Adobe's APP14.
void trace_tail(const char* what, ByteView file, const Part& part, std::vector<Trace>& traces) {
  const ByteView bytes = payload(file, part);
  const std::size_t fixed = fixed_content(part.kind);
  if (bytes.size() <= fixed) return;
  traces.push_back({what, part.label + " " + std::string(name(part.kind)) + " tail", "",
                    Bytes(bytes.begin() + static_cast<std::ptrdiff_t>(fixed), bytes.end()), false});
}

// PNG's iTXt may have a language and a second keyword before the packet.
void trace_names(ByteView file, const Part& part, std::vector<Trace>& traces) {
  constexpr std::size_t nameless = 8 + 22;  // length, type; keyword, flags, two empty names
  if (!part.label.starts_with("iTXt") || part.payload - part.offset <= nameless) return;
  const std::size_t begin = part.offset + nameless - 2;
  const ByteView bytes = file.subspan(begin, part.payload - begin);
  traces.push_back(
      {"comment", part.label + " names", "", Bytes(bytes.begin(), bytes.end()), false});
}

// The frames of an animation may hold chunks that no decoder looks at.
void trace_frames(ByteView file, const Part& run, std::vector<Trace>& traces) {
  constexpr std::size_t header = 8;
  constexpr std::size_t frame_header = 16;
  const ByteView bytes = file.subspan(run.offset, run.length);
  const auto end_of = [&](std::size_t at) {
    const std::size_t size = u32_little(bytes, at + 4);
    return std::min(bytes.size(), at + header + size + size % 2);
  };
  for (std::size_t frame = 0; frame + header <= bytes.size(); frame = end_of(frame)) {
    const std::size_t end = end_of(frame);
    for (std::size_t at = frame + header + frame_header; at + header <= end; at = end_of(at)) {
      const std::string_view type = as_text(bytes.subspan(at, 4));
      if (type == "ALPH" || type == "VP8 " || type == "VP8L") continue;
      const ByteView chunk = bytes.subspan(at, std::min(end, end_of(at)) - at);
      traces.push_back({"unknown", "chunk in a frame @" + std::to_string(run.offset + at), "",
                        Bytes(chunk.begin(), chunk.end()), false});
    }
  }
}

// The parts make sense only together; what they say is found value by value where they are whole.
void trace_extended_xmp(ByteView file, const Layout& layout, std::vector<Trace>& traces) {
  constexpr std::size_t guid_size = 32;
  std::vector<ByteView> parts;
  for (const Part* part : layout.all(Kind::extended_xmp)) parts.push_back(payload(file, *part));
  if (parts.empty() || parts.front().size() < guid_size) return;
  const std::string_view guid = as_text(parts.front().first(guid_size));
  const Result<std::string> packet = join_extended_xmp(parts, guid, Limits{}.text_bytes);
  if (packet) trace_xmp(*packet, "XMP extension", traces);
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

void trace_one(ByteView file, const Part& part, Inflation& inflation, std::vector<Trace>& traces) {
  switch (part.kind) {
    case Kind::exif:
      return trace_exif(payload(file, part), traces);
    case Kind::xmp:
      trace_names(file, part, traces);
      return trace_packet(file, part, inflation, traces);
    case Kind::extended_xmp:
      return trace_part("history", file, part, traces);
    case Kind::icc:
      return trace_part("icc", file, part, traces);
    case Kind::multi_picture:
      return trace_part("thumbnail", file, part, traces);
    case Kind::jumbf:
      return trace_part("credentials", file, part, traces);
    case Kind::jfif:
      return trace_tail("thumbnail", file, part, traces);
    case Kind::adobe:
      return trace_tail("unknown", file, part, traces);
    case Kind::image:
      if (part.label.starts_with("ANMF")) trace_frames(file, part, traces);
      return;
    case Kind::raw_profile:
      return trace_raw_profile(file, part, inflation, traces);
    case Kind::text:
      return trace_text(file, part, inflation, traces);
    case Kind::comment:
      return trace_part("comment", file, part, traces);
    case Kind::other:
      return trace_part("unknown", file, part, traces);
    default:
      return;
  }
}

}  // namespace

std::size_t fixed_content(Part::Kind kind) { return kind == Kind::jfif ? 9 : 12; }

ProofItem to_item(const Trace& trace) {
  return {trace.what, trace.where, trace.key, trace.value.size(),
          digest::sha256_hex(std::span<const std::byte>(trace.value))};
}

bool is_secret(const Trace& trace) {
  static constexpr std::array secret{"gps",     "serial",  "makernote",   "thumbnail",
                                     "depth",   "history", "identity",    "face",
                                     "comment", "trailer", "credentials", "unknown"};
  return std::ranges::find(secret, trace.what) != secret.end();
}

std::vector<Trace> find_traces(ByteView file, Format format) {
  std::vector<Trace> traces;
  const Result<Layout> layout = read_layout(file, format);
  if (!layout) return traces;
  Inflation inflation;
  for (const Part& part : layout->parts) trace_one(file, part, inflation, traces);
  trace_extended_xmp(file, *layout, traces);
  trace_iim(joined(file, *layout, Kind::photoshop), traces);
  trace_trailers(file, *layout, traces);
  return traces;
}

}  // namespace picdesk::metadata
