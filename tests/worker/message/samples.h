// SPDX-License-Identifier: GPL-3.0-or-later
// Values in which no two members are alike, so that none can be taken for another.
#pragma once

#include "worker/message/message.h"

namespace picdesk::test {

inline LangAlt texts(const std::string& text) {
  LangAlt value;
  value.set("en", text);
  value.set("fr", text + " fr");
  value.set("ar", "\xD9\x86\xD8\xB5 " + text);
  return value;
}

inline MetadataRecord odd_record() {
  MetadataRecord record;
  record.caption = texts("caption");
  record.alt = texts("alt");
  record.extended_description = texts("extended");
  record.headline = "headline";
  record.title = texts("title");
  record.creators = {"creator 1", "creator 2"};
  record.creator_title = "creator title";
  record.credit = "credit";
  record.source = "source";
  record.copyright = texts("copyright");
  record.usage_terms = texts("usage terms");
  record.web_statement = "web statement";
  record.licensors = {
      {"l1", "l2", "l3", "l4", "l5", "l6", "l7", "l8", "l9", "l10", "l11", "l12", "l13", "l14"}};
  record.copyright_owners = {{"owner", "owner id"}};
  record.image_creators = {{"image creator", "image creator id"}, {"second", ""}};
  record.image_suppliers = {{"supplier", "supplier id"}};
  record.supplier_image_id = "supplier image id";
  record.instructions = "instructions";
  record.job_id = "job id";
  record.caption_writer = "caption writer";
  record.keywords = {"keyword 1", "", "keyword 3"};
  record.persons = {"person"};
  record.organisations = {"organisation"};
  record.organisation_codes = {"organisation code"};
  record.persons_detailed = {
      {{"id"}, texts("p name"), texts("p description"), {{"v1", "v2", texts("v3"), "v4"}}}};
  record.event = texts("event");
  record.event_ids = {"event id"};
  record.date_created = PartialDate{2024, 10, 3, 14, 5, 9, "46", -210};
  record.sublocation = "sublocation";
  record.city = "city";
  record.state = "state";
  record.country = "country";
  record.country_code = "country code";
  record.location_created = {
      {"c1", "c2", "c3", "c4", "c5", "c6", texts("c7"), {"c8", "c9"}, "c10", "c11", "c12", "c13"}};
  record.locations_shown = {Location{.city = "shown 1"}, Location{.gps_altitude_ref = "shown 2"}};
  record.digital_source_type = "digital source type";
  record.data_mining = "data mining";
  record.other_constraints = texts("other constraints");
  record.ai_system = "ai system";
  record.ai_system_version = "ai system version";
  record.ai_prompt = "ai prompt";
  record.ai_prompt_writer = "ai prompt writer";
  record.contributors = {{{"e1"}, texts("e2"), {"e3"}}};
  record.regions = {{{"r1", "r2", "r3", "r4", "r5", "r6", "r7", {{"r8", "r9"}}},
                     "r10",
                     texts("r11"),
                     {{{"r12"}, texts("r13"), {}}},
                     {{{"r14"}, texts("r15"), {"r16"}}}}};
  record.guid = "guid";
  record.rating = "5";
  record.orientation = "6";
  return record;
}

inline constexpr std::byte sidecar_bytes[3] = {std::byte{1}, std::byte{2}, std::byte{3}};

inline ReadOptions read_options() {
  return {ReadPolicy::mwg, "macroman", "windows-1251", {"JUNK 1", "JUNK 2"}, sidecar_bytes};
}

inline EditOptions edit_options() {
  return {read_options(), SyncExif::leave, SyncIim::always, true, false, true, "2026-11-24"};
}

inline Limits odd_limits() { return {1, 2, -3, 4, true, 5, 6, 7, 8, 9, 10}; }

inline std::vector<Finding> findings() {
  return {{"meta/iim-truncated", Severity::error, "message", "location", "hint"},
          {"meta/second", Severity::info, "", "", ""}};
}

inline EditResult edit_result() {
  return {
      {std::byte{9}, std::byte{8}},
      true,
      {{"credit", Carrier::override_, "old", "new", true}, {"alt", Carrier::exif, "", "x", false}},
      {{"exif", 1, 2, 3, 4}},
      findings()};
}

inline ScrubResult scrub_result() {
  const auto item = [](const std::string& text) {
    return ProofItem{text, text + " where", text + " key", text.size(), text + " hash"};
  };
  ScrubProof proof{"policy",
                   "before hash",
                   "after hash",
                   "image hash",
                   {item("before")},
                   {item("after"), item("after 2")},
                   {item("removed")},
                   {item("kept")},
                   {{"where", "utf-8", 12, "excuse"}},
                   {100, 200},
                   true};
  return {{std::byte{7}}, true, std::move(proof), findings()};
}

}  // namespace picdesk::test
