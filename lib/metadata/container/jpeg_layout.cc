// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG (ITU-T T.81 annex B) as a list of segments, scans and what is neither.
#include <algorithm>
#include <array>
#include <string>

#include "metadata/container/walks.h"

namespace picdesk::metadata {
namespace {

using Kind = Part::Kind;
using namespace std::string_view_literals;

constexpr std::uint32_t soi = 0xD8;
constexpr std::uint32_t eoi = 0xD9;
constexpr std::uint32_t sos = 0xDA;
constexpr std::uint32_t tem = 0x01;

struct Signature {
  std::uint32_t code;
  std::string_view bytes;
  std::size_t skipped;  // of the segment's content: the signature, a part's two counters
  Kind kind;
};

constexpr std::array signatures{
    Signature{0xE0, "JFIF\0"sv, 5, Kind::jfif},
    Signature{0xE1, "Exif\0\0"sv, 6, Kind::exif},
    Signature{0xE1, "http://ns.adobe.com/xap/1.0/\0"sv, 29, Kind::xmp},
    Signature{0xE1, "http://ns.adobe.com/xmp/extension/\0"sv, 35, Kind::extended_xmp},
    Signature{0xE2, "ICC_PROFILE\0"sv, 14, Kind::icc},
    Signature{0xE2, "MPF\0"sv, 4, Kind::multi_picture},
    Signature{0xEB, "JP"sv, 0, Kind::jumbf},
    Signature{0xED, "Photoshop 3.0\0"sv, 14, Kind::photoshop},
    Signature{0xEE, "Adobe"sv, 0, Kind::adobe},
};

std::string type_name(std::uint32_t code) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  if (code >= 0xE0 && code <= 0xEF) return "APP" + std::to_string(code - 0xE0);
  switch (code) {
    case 0xC4:
      return "DHT";
    case 0xCC:
      return "DAC";
    case 0xDB:
      return "DQT";
    case 0xDD:
      return "DRI";
    case 0xFE:
      return "COM";
    case soi:
      return "SOI";
    case eoi:
      return "EOI";
    case sos:
      return "SOS";
    default:
      if (code >= 0xC0 && code <= 0xCF) return "SOF" + std::to_string(code - 0xC0);
      return {'F', 'F', digits[code >> 4 & 15], digits[code & 15]};
  }
}

// The kind of a segment; the payload moves behind the signature.
void classify(ByteView file, std::uint32_t code, Part& part) {
  if (code == 0xFE) part.kind = Kind::comment;
  if (code < 0xE0 || code > 0xEF) return;
  part.kind = Kind::other;
  const ByteView content = file.subspan(part.payload, part.payload_length);
  for (const Signature& known : signatures) {
    if (code == known.code && starts_with(content, known.bytes) &&
        content.size() >= known.skipped) {
      part.kind = known.kind;
      part.payload += known.skipped;
      part.payload_length -= known.skipped;
      return;
    }
  }
}

class Walk {
 public:
  Walk(ByteView file, JpegDepth depth) : file_(file), depth_(depth) {}
  Result<Layout> run();

 private:
  enum class Step { go_on, done };
  Result<Step> take_next();
  Result<Step> take_segment(std::size_t marker, std::uint32_t code);
  Result<Step> take_end(std::size_t marker);
  Result<Step> stop(const std::string& why, std::size_t at);
  Result<void> add(Kind kind, std::string_view type, std::size_t end);

  ByteView file_;
  JpegDepth depth_;
  Layout layout_;
  std::size_t at_ = 0;  // where the next part begins
  bool scanned_ = false;
};

Result<void> Walk::add(Kind kind, std::string_view type, std::size_t end) {
  Result<void> added = add_part(layout_, kind, type, end - at_);
  at_ = end;
  return added;
}

// A fault in the header is an error; behind the first scan the rest is kept as it is.
Result<Walk::Step> Walk::stop(const std::string& why, std::size_t at) {
  if (!scanned_) return corrupt("JPEG: " + why, at);
  layout_.fault = why + " at byte " + std::to_string(at);
  if (Result<void> added = add(Kind::other, "broken", file_.size()); !added) {
    return forward_error(added);
  }
  return Step::done;
}

Result<Walk::Step> Walk::take_end(std::size_t marker) {
  if (!scanned_) return corrupt("JPEG: EOI before any scan", marker);
  if (Result<void> added = add(Kind::end, "EOI", marker + 2); !added) return forward_error(added);
  if (at_ < file_.size()) {
    if (Result<void> added = add(Kind::trailer, "trailer", file_.size()); !added) {
      return forward_error(added);
    }
  }
  return Step::done;
}

Result<Walk::Step> Walk::take_segment(std::size_t marker, std::uint32_t code) {
  if (file_.size() - marker < 4) return stop("the file ends inside a segment", marker);
  const std::size_t length = u16_big(file_, marker + 2);
  if (length < 2 || length > file_.size() - marker - 2) {
    return stop("a segment of impossible length " + std::to_string(length), marker);
  }
  std::size_t end = marker + 2 + length;
  Kind kind = Kind::coding;
  if (code == sos) {
    scanned_ = true;
    kind = Kind::image;
    end = depth_ == JpegDepth::head ? file_.size() : find_marker(file_, end);
  }
  if (Result<void> added = add(kind, type_name(code), end); !added) return forward_error(added);
  Part& part = layout_.parts.back();
  part.payload = marker + 4;
  part.payload_length = end - part.payload;
  if (kind != Kind::image) classify(file_, code, part);
  return Step::go_on;
}

Result<Walk::Step> Walk::take_next() {
  const std::size_t marker = find_marker(file_, at_);
  const ByteView before = file_.subspan(at_, marker - at_);
  // Fill bytes belong to the segment that follows.
  const bool fill = marker < file_.size() &&
                    std::ranges::all_of(before, [](std::byte b) { return b == std::byte{0xFF}; });
  if (!fill) {
    if (Result<void> added = add(Kind::other, "none", marker); !added) return forward_error(added);
  }
  if (marker == file_.size()) return Step::done;
  const std::uint32_t code = byte_at(file_, marker + 1);
  if (code == eoi) return take_end(marker);
  if (code == soi) return stop("a second SOI", marker);
  if (code == tem) {
    if (Result<void> added = add(Kind::coding, "TEM", marker + 2); !added) {
      return forward_error(added);
    }
    return Step::go_on;
  }
  if (code < 0xC0) return stop("a reserved marker", marker);
  return take_segment(marker, code);
}

Result<Layout> Walk::run() {
  if (file_.size() < 4 || u16_big(file_, 0) != 0xFFD8) return corrupt("JPEG: no SOI marker", 0);
  layout_.format = Format::jpeg;
  layout_.parts.reserve(16);
  if (Result<void> added = add(Kind::header, "SOI", 2); !added) return forward_error(added);
  while (at_ < file_.size()) {
    const Result<Step> step = take_next();
    if (!step) return tl::unexpected<Error>(step.error());
    if (*step == Step::done) break;
  }
  if (!scanned_) return corrupt("JPEG: the file ends before the first scan", file_.size());
  return std::move(layout_);
}

}  // namespace

Result<Layout> walk_jpeg(ByteView file, JpegDepth depth) { return Walk(file, depth).run(); }

}  // namespace picdesk::metadata
