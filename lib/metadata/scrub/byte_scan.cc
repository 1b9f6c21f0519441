// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/scrub/byte_scan.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/code_point.h"
#include "base/text.h"
#include "metadata/record/fields.h"
#include "metadata/record/namespaces.h"
#include "metadata/scrub/needle_search.h"
#include "metadata/xmp/xmp_writer.h"

namespace picdesk::metadata {
namespace {

constexpr std::size_t kLeast = NeedleSearch::shortest;
constexpr std::size_t kLeastRun = 8;     // of a run inside a binary value
constexpr std::size_t kMostRuns = 2000;  // of one binary value
constexpr std::size_t kLongest = 256;    // bytes; the start of a longer text gives it away

// Removed texts, each with the first thing that said it.
using Needles = std::map<std::string, const Trace*>;

void add(Needles& needles, std::string_view text, const Trace& trace) {
  text = text::trim(text);
  if (text.size() >= kLeast) needles.emplace(text.substr(0, kLongest), &trace);
}

void add_runs(Needles& needles, const Trace& trace) {
  const std::string_view bytes = as_text(trace.value);
  std::size_t left = kMostRuns;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= bytes.size() && left > 0; ++i) {
    const bool printable = i < bytes.size() && bytes[i] >= 0x20 && bytes[i] < 0x7F;
    if (printable) continue;
    if (i - begin >= kLeastRun) {
      add(needles, bytes.substr(begin, i - begin), trace);
      --left;
    }
    begin = i + 1;
  }
}

Needles needles_of(const std::vector<Trace>& removed) {
  Needles needles;
  for (const Trace& trace : removed) {
    const std::string_view text = as_text(trace.value);
    if (trace.text || (text::is_utf8(text) && trace.value.size() <= kLongest)) {
      add(needles, text.substr(0, text.find('\0')), trace);
    }
    if (!trace.text) add_runs(needles, trace);
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

// Names and addresses that stand in every packet.
const std::string& syntax() {
  static const std::string words = [] {
    std::string all =
        "W5M0MpCehiHzreSzNTczkc9d xpacket begin end xmpmeta xmptk picdesk rdf:RDF "
        "rdf:Description rdf:about rdf:Alt rdf:Seq rdf:Bag xml:lang x-default "
        "rdf:parseType Resource http://www.w3.org/1999/02/22-rdf-syntax-ns# "
        "adobe:ns:meta/ http://ns.adobe.com/xap/1.0/ Photoshop 3.0 8BIM ";
    std::vector<std::string> elements{"rdf:Alt", "rdf:Seq", "rdf:Bag", "rdf:li", "rdf:Description"};
    for (const Field& field : field_table()) {
      all += std::string(field.xmp_uri) + " ";
      elements.push_back(std::string(canonical_prefix(field.xmp_uri)) + ":" +
                         std::string(field.xmp_name));
    }
    for (const std::string& name : elements) all += name + " <" + name + "> </" + name + "> ";
    return all + write_xmp({});
  }();
  return words;
}

// The tables of a profile have three bytes of a JPEG by chance now and then, but no two segments.
bool begins_segments(ByteView bytes) {
  for (int segment = 0; segment < 2; ++segment) {
    if (bytes.size() < 4 || byte_at(bytes, 0) != 0xFF) return false;
    const std::uint32_t code = byte_at(bytes, 1);
    const std::size_t length = u16_big(bytes, 2);
    if (code < 0xC0 || length < 2 || length + 2 > bytes.size()) return false;
    bytes = bytes.subspan(length + 2);
  }
  return true;
}

// Where a needle may stand, and what may excuse it there.
enum class Place { block, profile, elsewhere };

Place place_of(const Part& part) {
  switch (part.kind) {
    case Part::Kind::exif:
    case Part::Kind::xmp:
    case Part::Kind::photoshop:
      return Place::block;
    case Part::Kind::icc:
      return Place::profile;
    default:
      return Place::elsewhere;
  }
}

// A profile may repeat what programs say of it, and nothing about people and places.
bool is_personal(const Trace& trace) {
  return trace.what == "serial" || trace.what == "gps" || trace.what == "face";
}

class Scan {
 public:
  explicit Scan(const std::vector<Trace>& removed) : needles_(needles_of(removed)) {
    std::vector<std::string> all;
    for (const auto& [needle, trace] : needles_) {
      for (const auto& [encoding, form] : forms_of(needle)) all.push_back(form);
    }
    search_.emplace(std::move(all));
  }

  // What kept fields say is no leak where fields stand.
  void excuse(const std::vector<Trace>& kept) {
    excuses_.assign(search_->needles().size(), {});
    std::vector<bool> seen(excuses_.size());
    const auto note = [&](const std::string& what) {
      return [this, &what](std::size_t index, std::size_t) { excuses_[index] = what; };
    };
    for (const Trace& trace : kept) {
      if (trace.what == "icc") continue;
      search_->search(as_text(trace.value), seen,
                      note(trace.key.empty() ? trace.where : trace.key));
    }
    search_->search(syntax(), seen, note("syntax"));
  }

  std::vector<ByteScanHit> find(ByteView file, const Layout& layout) const {
    std::vector<ByteScanHit> hits;
    for (const Place place : {Place::block, Place::profile, Place::elsewhere}) {
      std::vector<std::size_t> offsets(excuses_.size(), std::string::npos);
      std::vector<bool> seen(excuses_.size());
      for (const Part& part : layout.parts) {
        if (part.kind == Part::Kind::image || part.kind == Part::Kind::coding) continue;
        if (place_of(part) != place) continue;
        search_->search(
            as_text(file.subspan(part.offset, part.length)), seen,
            [&](std::size_t index, std::size_t at) { offsets[index] = part.offset + at; });
      }
      add_hits(place, offsets, hits);
    }
    return hits;
  }

 private:
  static std::vector<std::pair<const char*, std::string>> forms_of(const std::string& needle) {
    std::vector<std::pair<const char*, std::string>> forms{
        {"utf-8", needle}, {"utf-16le", utf16(needle, false)}, {"utf-16be", utf16(needle, true)}};
    if (std::string narrow = latin1(needle); narrow != needle) {
      forms.emplace_back("latin-1", std::move(narrow));
    }
    std::erase_if(forms, [](const auto& form) { return form.second.size() < kLeast; });
    return forms;
  }

  std::string excuse_of(Place place, const Trace& trace, std::size_t plain,
                        std::size_t index) const {
    if (place == Place::elsewhere) return {};
    if (place == Place::profile) return is_personal(trace) ? "" : "icc";
    return excuses_[index].empty() ? excuses_[plain] : excuses_[index];
  }

  void add_hits(Place place, const std::vector<std::size_t>& offsets,
                std::vector<ByteScanHit>& hits) const {
    for (const auto& [needle, trace] : needles_) {
      const std::size_t plain = search_->index_of(needle);
      for (const auto& [encoding, form] : forms_of(needle)) {
        const std::size_t index = search_->index_of(form);
        if (offsets[index] == std::string::npos) continue;
        hits.push_back(
            {trace->where, encoding, offsets[index], excuse_of(place, *trace, plain, index)});
      }
    }
  }

  Needles needles_;
  std::optional<NeedleSearch> search_;
  std::vector<std::string> excuses_;  // by needle of the search; empty: none
};

}  // namespace

std::vector<ByteScanHit> scan_bytes(ByteView file, const Layout& layout,
                                    const std::vector<Trace>& removed,
                                    const std::vector<Trace>& kept) {
  Scan scan(removed);
  scan.excuse(kept);
  return scan.find(file, layout);
}

std::vector<std::size_t> find_thumbnails(ByteView file, const Layout& layout) {
  std::vector<std::size_t> found;
  for (const Part& part : layout.parts) {
    if (part.kind == Part::Kind::image || part.kind == Part::Kind::coding) continue;
    const ByteView bytes = file.subspan(part.offset, part.length);
    for (std::size_t at = 0;
         (at = as_text(bytes).find("\xFF\xD8\xFF", at)) != std::string_view::npos; ++at) {
      if (part.kind == Part::Kind::icc && !begins_segments(bytes.subspan(at + 2))) continue;
      found.push_back(part.offset + at);
    }
  }
  return found;
}

}  // namespace picdesk::metadata
