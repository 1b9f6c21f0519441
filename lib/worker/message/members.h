// SPDX-License-Identifier: GPL-3.0-or-later
// The members of every type that travels, for Writer and Reader alike. Structured bindings make a
// member that is added to a type and forgotten here an error of the compiler.
#pragma once

#include <concepts>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/master.h"
#include "picdesk/metadata_edit.h"
#include "picdesk/scrub.h"

namespace picdesk::worker {

template <class T, class U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

// The last enumerator: what a number read may be at most.
template <class E>
constexpr E last_value = E::no_last_value_given;
template <>
inline constexpr Carrier last_value<Carrier> = Carrier::override_;
template <>
inline constexpr ReadPolicy last_value<ReadPolicy> = ReadPolicy::mwg;
template <>
inline constexpr SyncExif last_value<SyncExif> = SyncExif::leave;
template <>
inline constexpr SyncIim last_value<SyncIim> = SyncIim::always;
template <>
inline constexpr Severity last_value<Severity> = Severity::error;
template <>
inline constexpr ErrorCode last_value<ErrorCode> = ErrorCode::internal;

// Rebuilds a LangAlt by its set(). False if `entries` cannot be those of one.
bool assign_entries(LangAlt& value,
                    const std::vector<std::pair<std::string, std::string>>& entries);

template <class Visitor, Is<PartialDate> T>
void members(Visitor& visit, T& it) {
  auto& [year, month, day, hour, minute, second, fraction, offset_minutes] = it;
  visit(year, month, day, hour, minute, second, fraction, offset_minutes);
}

template <class Visitor, Is<Licensor> T>
void members(Visitor& visit, T& it) {
  auto& [name, id, url, email, telephone1, telephone1_type, telephone2, telephone2_type, street,
         extended, city, region, postal_code, country] = it;
  visit(name, id, url, email, telephone1, telephone1_type, telephone2, telephone2_type, street,
        extended, city, region, postal_code, country);
}

template <class Visitor, Is<Party> T>
void members(Visitor& visit, T& it) {
  auto& [name, id] = it;
  visit(name, id);
}

template <class Visitor, Is<Location> T>
void members(Visitor& visit, T& it) {
  auto& [city, state, country, code, region, sublocation, name, ids, latitude, longitude, altitude,
         altitude_ref] = it;
  visit(city, state, country, code, region, sublocation, name, ids, latitude, longitude, altitude,
        altitude_ref);
}

template <class Visitor, Is<VocabularyTerm> T>
void members(Visitor& visit, T& it) {
  auto& [vocabulary_id, id, name, refined_about] = it;
  visit(vocabulary_id, id, name, refined_about);
}

template <class Visitor, Is<Person> T>
void members(Visitor& visit, T& it) {
  auto& [ids, name, description, characteristics] = it;
  visit(ids, name, description, characteristics);
}

template <class Visitor, Is<Entity> T>
void members(Visitor& visit, T& it) {
  auto& [ids, name, roles] = it;
  visit(ids, name, roles);
}

template <class Visitor, Is<RegionBoundary> T>
void members(Visitor& visit, T& it) {
  auto& [shape, unit, x, y, w, h, rx, vertices] = it;
  visit(shape, unit, x, y, w, h, rx, vertices);
}

template <class Visitor, Is<ImageRegion> T>
void members(Visitor& visit, T& it) {
  auto& [boundary, id, name, types, roles] = it;
  visit(boundary, id, name, types, roles);
}

template <class Visitor, Is<MetadataRecord> T>
void members(Visitor& visit, T& it) {
  auto& [caption, alt, extended_description, headline, title, creators, creator_title, credit,
         source, copyright, usage_terms, web_statement, licensors, copyright_owners, image_creators,
         image_suppliers, supplier_image_id, instructions, job_id, caption_writer, keywords,
         persons, organisations, organisation_codes, persons_detailed, event, event_ids,
         date_created, sublocation, city, state, country, country_code, location_created,
         locations_shown, digital_source_type, data_mining, other_constraints, ai_system,
         ai_system_version, ai_prompt, ai_prompt_writer, contributors, regions, guid, rating,
         orientation] = it;
  visit(caption, alt, extended_description, headline, title, creators, creator_title, credit);
  visit(source, copyright, usage_terms, web_statement, licensors, copyright_owners, image_creators);
  visit(image_suppliers, supplier_image_id, instructions, job_id, caption_writer, keywords);
  visit(persons, organisations, organisation_codes, persons_detailed, event, event_ids);
  visit(date_created, sublocation, city, state, country, country_code, location_created);
  visit(locations_shown, digital_source_type, data_mining, other_constraints, ai_system);
  visit(ai_system_version, ai_prompt, ai_prompt_writer, contributors, regions, guid, rating);
  visit(orientation);
}

template <class Visitor, Is<Limits> T>
void members(Visitor& visit, T& it) {
  auto& [file, pixels, side, frames, first_frame, text, extended_xmp, icc, all, decode, output] =
      it;
  visit(file, pixels, side, frames, first_frame, text, extended_xmp, icc, all, decode, output);
}

template <class Visitor, Is<ReadOptions> T>
void members(Visitor& visit, T& it) {
  auto& [policy, iim_charset, iim_fallback, camera_junk, sidecar] = it;
  visit(policy, iim_charset, iim_fallback, camera_junk, sidecar);
}

template <class Visitor, Is<MetadataEdit> T>
void members(Visitor& visit, T& it) {
  auto& [values, fields] = it;
  visit(values, fields);
}

template <class Visitor, Is<EditOptions> T>
void members(Visitor& visit, T& it) {
  auto& [read, sync_exif, sync_iim, sync_exif_date, fix_mojibake, refuse_c2pa, now] = it;
  visit(read, sync_exif, sync_iim, sync_exif_date, fix_mojibake, refuse_c2pa, now);
}

template <class Visitor, Is<MetadataPolicy> T>
void members(Visitor& visit, T& it) {
  auto& [name, keep_extra, keep, drop_credit, keep_faces] = it;
  visit(name, keep_extra, keep, drop_credit, keep_faces);
}

template <class Visitor, Is<Error> T>
void members(Visitor& visit, T& it) {
  auto& [code, message, hint] = it;
  visit(code, message, hint);
}

template <class Visitor, Is<Measurement> T>
void members(Visitor& visit, T& it) {
  auto& [value, limit, unit] = it;
  visit(value, limit, unit);
}

template <class Visitor, Is<Finding> T>
void members(Visitor& visit, T& it) {
  auto& [rule, severity, message, location, hint, measured] = it;
  visit(rule, severity, message, location, hint, measured);
}

template <class Visitor, Is<CarrierChange> T>
void members(Visitor& visit, T& it) {
  auto& [field, carrier, old_text, new_text, truncated] = it;
  visit(field, carrier, old_text, new_text, truncated);
}

template <class Visitor, Is<PlannedPart> T>
void members(Visitor& visit, T& it) {
  auto& [kind, old_offset, old_length, new_offset, new_length] = it;
  visit(kind, old_offset, old_length, new_offset, new_length);
}

// Without the file, which travels as it is.
template <class Visitor, Is<EditResult> T>
void members(Visitor& visit, T& it) {
  auto& [bytes, changed, changes, plan, findings] = it;
  visit(changed, changes, plan, findings);
}

template <class Visitor, Is<ProofItem> T>
void members(Visitor& visit, T& it) {
  auto& [what, where, key, bytes, sha256] = it;
  visit(what, where, key, bytes, sha256);
}

template <class Visitor, Is<ByteScanHit> T>
void members(Visitor& visit, T& it) {
  auto& [where, encoding, offset, excused_by] = it;
  visit(where, encoding, offset, excused_by);
}

template <class Visitor, Is<ScrubProof> T>
void members(Visitor& visit, T& it) {
  auto& [policy, before_sha256, after_sha256, image_sha256, before, after, removed, kept, bytescan,
         thumbnails, pass, failure] = it;
  visit(policy, before_sha256, after_sha256, image_sha256, before, after, removed, kept, bytescan);
  visit(thumbnails, pass, failure);
}

// Without the file, which travels as it is.
template <class Visitor, Is<ScrubResult> T>
void members(Visitor& visit, T& it) {
  auto& [bytes, changed, proof, findings] = it;
  visit(changed, proof, findings);
}

}  // namespace picdesk::worker
