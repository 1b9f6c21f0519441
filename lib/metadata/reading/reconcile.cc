// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/reconcile.h"

#include <algorithm>

#include "base/text.h"
#include "metadata/reading/carrier_values.h"
#include "metadata/reading/choose.h"
#include "metadata/reading/relation.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

class Reconciler {
 public:
  Reconciler(const Carriers& carriers, const ReadOptions& options, MetadataReading& reading)
      : carriers_(carriers), options_(options), reading_(reading) {}

  void field(const Field& field) {
    FieldReading told;
    told.values = carrier_values(carriers_, field, options_.camera_junk);
    const Choice choice = choose(carriers_, field, options_.policy, options_.camera_junk);
    // A place may be nowhere but in LocationShown.
    if (told.values.empty() && choice.where.empty()) return;
    told.field = field.name;
    told.winner = choice.carrier;
    told.rule = choice.rule;
    told.blank = is_blank(*choice.record, field);
    compare_policies(field, told);
    if (!told.blank) take(field, choice);
    if (!choice.where.empty()) add_place(field, choice, told);
    compare_carriers(field, choice, told);
    report_junk(field, told);
    reading_.fields.push_back(std::move(told));
  }

 private:
  void take(const Field& field, const Choice& choice) {
    assign(reading_.record, *choice.record, field);
    reading_.carriers[std::string(field.name)] = choice.carrier;
    if (choice.carrier == Carrier::exif || choice.carrier == Carrier::iim) add_languages(field);
  }

  // IIM and EXIF have one language: where XMP's default says the same, its others are kept.
  void add_languages(const Field& field) {
    const auto* member = std::get_if<LangAlt MetadataRecord::*>(&field.member);
    if (member == nullptr) return;
    LangAlt& value = reading_.record.**member;
    const LangAlt& xmp = carriers_.of(xmp_carrier(carriers_, field)).record.**member;
    if (relation(value.text(), xmp.text(), 0) == Relation::equal) value = xmp;
  }

  void compare_policies(const Field& field, FieldReading& told) const {
    told.other = options_.policy == ReadPolicy::mwg ? ReadPolicy::xmp_first : ReadPolicy::mwg;
    const Choice other = choose(carriers_, field, told.other, options_.camera_junk);
    told.other_winner = other.carrier;
    told.other_blank = is_blank(*other.record, field);
  }

  // A place taken from LocationShown stands beside the property of its own name.
  static void add_place(const Field& field, const Choice& choice, FieldReading& told) {
    CarrierValue value;
    value.carrier = choice.carrier;
    value.where = choice.where;
    value.text = shown_text(*choice.record, field);
    value.bytes = value.text.size();
    told.values.push_back(std::move(value));
  }

  // A camera's own text is no opinion.
  void compare_carriers(const Field& field, const Choice& choice, FieldReading& told) {
    if (told.blank) return;
    for (CarrierValue& value : told.values) {
      if (value.carrier == told.winner) continue;
      value.relation = relation(carriers_.of(value.carrier).record, *choice.record, field);
      if (value.junk) continue;
      told.relation = std::max(told.relation, value.relation);
      if (value.relation == Relation::different) report_conflict(value, told);
    }
  }

  void report_conflict(const CarrierValue& value, FieldReading& told) {
    const bool stale = carriers_.digest.state == DigestState::stale;
    told.severity = stale ? Severity::error : Severity::warning;
    reading_.findings.push_back({"meta/carrier-conflict", told.severity,
                                 std::string(name(value.carrier)) + " says \"" +
                                     text::printable(text::truncate(value.text, 80)) + "\", but " +
                                     std::string(name(told.winner)) + " was used",
                                 told.field, "make the master's values agree"});
  }

  void report_junk(const Field& field, const FieldReading& told) {
    for (const CarrierValue& value : told.values) {
      if (!value.junk) continue;
      const bool used = !told.blank && told.winner == Carrier::exif;
      reading_.findings.push_back(
          {"meta/placeholder", used ? Severity::warning : Severity::info,
           "EXIF has the camera's own text \"" + text::printable(value.text) + "\" as " +
               std::string(field.name) + (used ? "; the policy uses it" : "; not used"),
           std::string(field.name), used ? "write a caption" : ""});
    }
  }

  const Carriers& carriers_;
  const ReadOptions& options_;
  MetadataReading& reading_;
};

void report_stale_digest(const ReadOptions& options, MetadataReading& reading) {
  const bool mwg = options.policy == ReadPolicy::mwg;
  reading.findings.push_back(
      {"meta/digest-stale", Severity::warning, "IIM was changed after XMP was written", "IIM",
       std::string("compare the two captions; ") + (mwg ? "IIM" : "XMP") + " is used"});
}

}  // namespace

void reconcile(const Carriers& carriers, const ReadOptions& options, MetadataReading& reading) {
  if (carriers.digest.state == DigestState::stale) report_stale_digest(options, reading);
  Reconciler reconciler(carriers, options, reading);
  for (const Field& field : field_table()) reconciler.field(field);
}

}  // namespace picdesk::metadata
