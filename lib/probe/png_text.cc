// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/png_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "probe/exif_facts.h"

namespace picdesk::gate {
namespace {

using Kind = MetadataBlock::Kind;
using namespace std::string_view_literals;

// Ancillary chunks about pixels: small by the specification, and no metadata.
constexpr std::array kAboutPixels{"tRNS"sv, "gAMA"sv, "cHRM"sv, "sRGB"sv, "pHYs"sv,
                                  "bKGD"sv, "hIST"sv, "sBIT"sv, "tIME"sv, "cICP"sv,
                                  "mDCV"sv, "cLLI"sv, "acTL"sv, "fcTL"sv, "fdAT"sv};
constexpr std::size_t kMostKeyword = 79;

// After the keyword's NUL; nothing if there is none where it may be.
std::optional<std::size_t> after_keyword(std::string_view chunk) {
  const std::size_t end = chunk.substr(0, kMostKeyword + 1).find('\0');
  if (end == std::string_view::npos) return std::nullopt;
  return end + 1;
}

struct Payload {
  std::size_t start = 0;
  bool compressed = false;
};

// iCCP: name, NUL, method, zlib stream.
std::optional<Payload> profile(std::string_view chunk) {
  const std::optional<std::size_t> method = after_keyword(chunk);
  if (!method || *method >= chunk.size()) return std::nullopt;
  return Payload{*method + 1, true};
}

// iTXt: keyword, NUL, compression flag and method, language, NUL, translated keyword, NUL, text.
std::optional<Payload> international_text(std::string_view chunk) {
  const std::optional<std::size_t> flag = after_keyword(chunk);
  if (!flag || *flag + 2 > chunk.size()) return std::nullopt;
  const std::size_t language = chunk.find('\0', *flag + 2);
  if (language == std::string_view::npos) return std::nullopt;
  const std::size_t translated = chunk.find('\0', language + 1);
  if (translated == std::string_view::npos) return std::nullopt;
  return Payload{translated + 1, chunk[*flag] != 0};
}

}  // namespace

void add_png_chunk(ByteView file, std::string_view type, std::uint64_t offset, std::uint64_t length,
                   ProbeInfo& info) {
  if (std::ranges::find(kAboutPixels, type) != kAboutPixels.end()) return;
  const std::string_view chunk =
      as_text(file).substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length));
  const auto add = [&](Kind kind, Payload payload) {
    info.metadata.push_back(
        {kind, offset + payload.start, length - payload.start, payload.compressed});
  };
  if (type == "eXIf") return add_exif_block(file, offset, length, info);
  if (type == "tEXt") return add(Kind::text, {});
  if (type == "zTXt") return add(Kind::text, {0, true});
  if (type == "iTXt") {
    const std::optional<Payload> text = international_text(chunk);
    const bool is_xmp = text && chunk.starts_with("XML:com.adobe.xmp\0"sv);
    if (is_xmp) return add(Kind::xmp, *text);
    return add(Kind::text, {0, text && text->compressed});
  }
  if (type == "iCCP") {
    if (const std::optional<Payload> payload = profile(chunk)) return add(Kind::icc, *payload);
  }
  add(Kind::other, {});
}

}  // namespace picdesk::gate
