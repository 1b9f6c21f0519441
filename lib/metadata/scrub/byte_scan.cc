// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/scrub/byte_scan.h"

#include <algorithm>
#include <map>

#include "base/code_point.h"
#include "base/text.h"
#include "metadata/record/fields.h"
#include "metadata/record/namespaces.h"

namespace picdesk::metadata {
namespace {

constexpr std::size_t kLeast = 6;        // bytes of a text worth looking for
constexpr std::size_t kLeastRun = 8;     // of a run inside a binary value
constexpr std::size_t kMostRuns = 2000;  // of all binary values together
constexpr std::size_t kLongest = 256;    // bytes; the start of a longer text gives it away

// Removed texts, and where each was.
using Needles = std::map<std::string, std::string>;

void add(Needles& needles, std::string_view text, const std::string& where) {
  text = text::trim(text);
  if (text.size() >= kLeast) needles.emplace(text.substr(0, kLongest), where);
}

void add_runs(Needles& needles, const Trace& trace, std::size_t& left) {
  const std::string_view bytes = as_text(trace.value);
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= bytes.size() && left > 0; ++i) {
    const bool printable = i < bytes.size() && bytes[i] >= 0x20 && bytes[i] < 0x7F;
    if (printable) continue;
    if (i - begin >= kLeastRun) {
      add(needles, bytes.substr(begin, i - begin), trace.where);
      --left;
    }
    begin = i + 1;
  }
}

Needles needles_of(const std::vector<Trace>& removed) {
  Needles needles;
  std::size_t left = kMostRuns;
  for (const Trace& trace : removed) {
    const std::string_view text = as_text(trace.value);
    if (trace.text || (text::is_utf8(text) && trace.value.size() <= kLongest)) {
      add(needles, text.substr(0, text.find('\0')), trace.where);
    }
    if (!trace.text) add_runs(needles, trace, left);
  }
  return needles;
}

std::string latin1(std::string_view utf8) {
  std::string out;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto point = text::code_point_at(utf8, i);
    if (point.value < 0 || point.value > 0xFF) return {};
    out += static_cast<char>(point.value);
    i += point.size;
  }
  return out;
}

std::string utf16(std::string_view utf8, bool big_endian) {
  std::string out;
  const auto unit = [&](std::uint32_t value) {
    const char high = static_cast<char>(value >> 8);
    const char low = static_cast<char>(value & 0xFF);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  for (std::size_t i = 0; i < utf8.size();) {
    const auto point = text::code_point_at(utf8, i);
    if (point.value < 0) return {};
    const auto value = static_cast<std::uint32_t>(point.value);
    if (value > 0xFFFF) {
      unit(0xD800 + ((value - 0x10000) >> 10));
      unit(0xDC00 + ((value - 0x10000) & 0x3FF));
    } else {
      unit(value);
    }
    i += point.size;
  }
  return out;
}

// Everything that is not coded image, as one run a part.
std::vector<std::pair<std::size_t, std::string_view>> searched(ByteView file,
                                                               const Layout& layout) {
  std::vector<std::pair<std::size_t, std::string_view>> runs;
  for (const Part& part : layout.parts) {
    if (part.kind == Part::Kind::image || part.kind == Part::Kind::coding) continue;
    runs.emplace_back(part.offset, as_text(file.subspan(part.offset, part.length)));
  }
  return runs;
}

// Names and addresses that stand in every packet.
const std::string& syntax() {
  static const std::string words = [] {
    std::string all =
        "W5M0MpCehiHzreSzNTczkc9d xpacket begin end xmpmeta xmptk picdesk rdf:RDF "
        "rdf:Description rdf:about rdf:Alt rdf:Seq rdf:Bag xml:lang x-default "
        "rdf:parseType Resource http://www.w3.org/1999/02/22-rdf-syntax-ns# "
        "adobe:ns:meta/ http://ns.adobe.com/xap/1.0/ Photoshop 3.0 8BIM ";
    for (const Field& field : field_table()) {
      all += std::string(field.xmp_uri) + " " + std::string(canonical_prefix(field.xmp_uri)) + ":" +
             std::string(field.xmp_name) + " ";
    }
    return all;
  }();
  return words;
}

// `form`: the needle as it was found; profiles keep their names in UTF-16.
std::string excuse(const std::string& needle, const std::string& form,
                   const std::vector<Trace>& kept) {
  for (const Trace& trace : kept) {
    const std::string_view value = as_text(trace.value);
    if (value.find(needle) != std::string_view::npos ||
        value.find(form) != std::string_view::npos) {
      return trace.key.empty() ? trace.where : trace.key;
    }
  }
  return syntax().find(needle) != std::string::npos ? "syntax" : "";
}

}  // namespace

std::vector<ByteScanHit> scan_bytes(ByteView file, const Layout& layout,
                                    const std::vector<Trace>& removed,
                                    const std::vector<Trace>& kept) {
  std::vector<ByteScanHit> hits;
  const auto runs = searched(file, layout);
  for (const auto& [needle, where] : needles_of(removed)) {
    const std::pair<const char*, std::string> forms[] = {{"utf-8", needle},
                                                         {"latin-1", latin1(needle)},
                                                         {"utf-16le", utf16(needle, false)},
                                                         {"utf-16be", utf16(needle, true)}};
    for (const auto& [encoding, form] : forms) {
      if (form.size() < kLeast || (encoding != forms[0].first && form == needle)) continue;
      for (const auto& [offset, bytes] : runs) {
        const std::size_t at = bytes.find(form);
        if (at == std::string_view::npos) continue;
        hits.push_back({where, encoding, offset + at, excuse(needle, form, kept)});
        break;
      }
    }
  }
  return hits;
}

std::vector<std::size_t> find_thumbnails(ByteView file, const Layout& layout) {
  std::vector<std::size_t> found;
  for (const auto& [offset, bytes] : searched(file, layout)) {
    for (std::size_t at = 0; (at = bytes.find("\xFF\xD8\xFF", at)) != std::string_view::npos;
         ++at) {
      if (offset + at != 0) found.push_back(offset + at);
    }
  }
  return found;
}

}  // namespace picdesk::metadata
