// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/reconcile.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

enum class Relation { equal, cut, different };

// NFC, CRLF and CR as LF, white space at the ends cut.
std::string comparable(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && text.substr(i + 1, 1) == "\n") continue;
    plain += text[i] == '\r' ? '\n' : text[i];
  }
  return text::nfc(text::trim(plain));
}

// How a text relates to another that should be the same: `cut` = it is a prefix of the other.
Relation relation(std::string_view text, std::string_view other) {
  const std::string a = comparable(text);
  const std::string b = comparable(other);
  if (a == b) return Relation::equal;
  return b.starts_with(a) ? Relation::cut : Relation::different;
}

// The texts of a field that all carriers have: lists as they are, of lang-alts the default.
std::vector<std::string> texts(const MetadataRecord& record, const Field& field) {
  const Result<Texts> values = metadata_values(record, field.name);
  std::vector<std::string> all;
  if (!values) return all;
  for (const auto& [language, text] : *values) {
    if (language.empty() || language == "x-default") all.push_back(text);
  }
  return all;
}

// Dates agree if the parts that both know do.
Relation relation(const PartialDate& date, const PartialDate& other) {
  const auto agree = [](const auto& a, const auto& b) { return !a || !b || *a == *b; };
  const bool all = date.year == other.year && agree(date.month, other.month) &&
                   agree(date.day, other.day) && agree(date.hour, other.hour) &&
                   agree(date.minute, other.minute) && agree(date.second, other.second) &&
                   agree(date.offset_minutes, other.offset_minutes);
  if (!all) return Relation::different;
  return to_iso(date).size() < to_iso(other).size() ? Relation::cut : Relation::equal;
}

// Item by item; the weakest relation counts.
Relation relation(const MetadataRecord& record, const MetadataRecord& other, const Field& field) {
  if (field.iim_dataset == iim_date_created && record.date_created && other.date_created) {
    return relation(*record.date_created, *other.date_created);
  }
  const std::vector<std::string> a = texts(record, field);
  const std::vector<std::string> b = texts(other, field);
  if (a.size() != b.size()) return Relation::different;
  Relation worst = Relation::equal;
  for (std::size_t i = 0; i < a.size(); ++i) worst = std::max(worst, relation(a[i], b[i]));
  return worst;
}

class Reconciler {
 public:
  Reconciler(const Carriers& carriers, MetadataReading& reading)
      : carriers_(carriers), reading_(reading), exif_(carriers.exif) {
    drop_camera_junk();
  }

  void field(const Field& field) {
    const Carrier winner = choose(field);
    const MetadataRecord& source = record(winner);
    if (is_blank(source, field)) return;
    assign(reading_.record, source, field);
    reading_.carriers[std::string(field.name)] = winner;
    for (const Carrier other : {Carrier::iim, Carrier::exif}) {
      if (other != winner) report_conflict(field, winner, other);
    }
  }

 private:
  const MetadataRecord& record(Carrier carrier) const {
    if (carrier == Carrier::iim) return carriers_.iim;
    return carrier == Carrier::exif ? exif_ : carriers_.xmp;
  }

  Carrier choose(const Field& field) const {
    if (!is_blank(carriers_.xmp, field)) return Carrier::xmp;
    if (is_blank(carriers_.iim, field)) return Carrier::exif;
    const bool cut = relation(carriers_.iim, exif_, field) == Relation::cut;
    return cut ? Carrier::exif : Carrier::iim;
  }

  void drop_camera_junk() {
    const std::string description(exif_.caption.text());
    if (!is_camera_junk(description)) return;
    exif_.caption = {};
    reading_.findings.push_back({"meta/placeholder", Severity::info,
                                 "EXIF has the camera's own text \"" +
                                     text::printable(description) + "\" as caption; not used",
                                 "caption", ""});
  }

  // A cut text, in either direction, is no conflict; nor is a date with fewer parts.
  void report_conflict(const Field& field, Carrier winner, Carrier other) {
    if (is_blank(record(other), field)) return;
    if (relation(record(other), record(winner), field) != Relation::different) return;
    if (relation(record(winner), record(other), field) != Relation::different) return;
    const std::string shown = texts(record(other), field).front();
    reading_.findings.push_back(
        {"meta/carrier-conflict", carriers_.digest_stale ? Severity::error : Severity::warning,
         std::string(name(other)) + " says \"" + text::printable(text::truncate(shown, 80)) +
             "\", but " + std::string(name(winner)) + " was used",
         std::string(field.name), "make the master's values agree"});
  }

  const Carriers& carriers_;
  MetadataReading& reading_;
  MetadataRecord exif_;
};

}  // namespace

bool is_camera_junk(std::string_view description) {
  // In folded form. "dcim\" is followed by a folder name.
  static constexpr std::array junk = {"olympus digital camera",
                                      "samsung digital camera",
                                      "sony dsc",
                                      "minolta digital camera",
                                      "kodak digital still camera",
                                      "exif_jpeg_picture",
                                      "konica minolta digital camera",
                                      "default"};
  const std::string folded = text::fold(text::trim(description));
  return std::ranges::find(junk, folded) != junk.end() || folded.starts_with("dcim\\");
}

void reconcile(const Carriers& carriers, MetadataReading& reading) {
  Reconciler reconciler(carriers, reading);
  for (const Field& field : field_table()) reconciler.field(field);
}

}  // namespace picdesk::metadata
