// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/scrub/byte_scan.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.h"
#include "metadata/record/fields.h"
#include "metadata/record/namespaces.h"
#include "metadata/scrub/encodings.h"
#include "metadata/scrub/needle_search.h"
#include "metadata/xmp/xmp_writer.h"

namespace picdesk::metadata {
namespace {

constexpr std::size_t kLeast = NeedleSearch::shortest;
constexpr std::size_t kLeastRun = 8;     // of a run inside a binary value
constexpr std::size_t kMostRuns = 2000;  // of one binary value
constexpr std::size_t kMostRunsInAll = 50'000;
constexpr std::size_t kLongest = 256;  // bytes; the start of a longer text gives it away

// A profile may repeat what programs say of it, and nothing about people and places.
bool is_personal(const Trace& trace) {
  return trace.what == "serial" || trace.what == "gps" || trace.what == "face";
}

// Removed texts, each with the first thing that said it, a personal one first.
using Needles = std::map<std::string, const Trace*>;

void add(Needles& needles, std::string_view text, const Trace& trace) {
  text = text::trim(text);
  if (text.size() < kLeast) return;
  const Trace*& first =
      needles.try_emplace(std::string(text.substr(0, kLongest)), &trace).first->second;
  if (is_personal(trace) && !is_personal(*first)) first = &trace;
}

void add_runs(Needles& needles, const Trace& trace, std::size_t& left_in_all) {
  const std::string_view bytes = as_text(trace.value);
  std::size_t left = std::min(kMostRuns, left_in_all);
  left_in_all -= left;
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
  left_in_all += left;
}

Needles needles_of(const std::vector<Trace>& removed) {
  Needles needles;
  std::size_t left = kMostRunsInAll;
  for (const Trace& trace : removed) {
    const std::string_view text = as_text(trace.value);
    if (trace.text || (text::is_utf8(text) && trace.value.size() <= kLongest)) {
      add(needles, text.substr(0, text.find('\0')), trace);
    }
    if (!trace.text) add_runs(needles, trace, left);
  }
  return needles;
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

}  // namespace picdesk::metadata
