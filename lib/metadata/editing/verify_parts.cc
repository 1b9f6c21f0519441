// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/editing/verify_parts.h"

#include <algorithm>

#include "metadata/iim/iim_editor.h"
#include "metadata/iim/photoshop_resources.h"
#include "metadata/record/namespaces.h"
#include "metadata/xmp/xmp_editor.h"

namespace picdesk::metadata {
namespace {

std::string first_difference(const std::vector<std::string>& before,
                             const std::vector<std::string>& after) {
  const auto [a, b] = std::ranges::mismatch(before, after);
  const std::string& line = a != before.end() ? *a : *b;
  return line.substr(0, 60);
}

// The bytes of all Photoshop resources but IIM and its digest, in order.
Bytes other_resources(ByteView resources) {
  std::vector<Resource> parsed;
  Bytes others;
  if (!parse_resources(resources, parsed) && parsed.empty()) return others;
  for (const Resource& resource : parsed) {
    if (resource.id != iim_resource && resource.id != digest_resource) {
      append(others, resource.whole);
    }
  }
  return others;
}

// Properties that follow an edit by themselves are made equal before trees are
// compared.
void forget_followers(XmpDocument& document) {
  remove_property(document, uri::xmp, "MetadataDate");
  remove_property(document, uri::photoshop, "LegacyIPTCDigest");
  remove_property(document, uri::note, "HasExtendedXMP");
}

}  // namespace

std::string verify_iim(const FileParts& before, const FileParts& after, const CheckedEdit& edit) {
  if (same_bytes(before.resources(), after.resources())) return {};
  std::vector<const Field*> fields;
  for (const Field* field : edit.fields) {
    if (field->iim_dataset != 0) fields.push_back(field);
  }
  if (fields.empty()) return "IIM changed without being asked to";
  const auto then = other_datasets(before.iim, before.charset, fields);
  const auto now = other_datasets(after.iim, after.charset, fields);
  if (then != now) return "another dataset changed: " + first_difference(then, now);
  return same_bytes(other_resources(before.resources()), other_resources(after.resources()))
             ? ""
             : "another Photoshop resource changed";
}

std::string verify_xmp(const FileParts& before, const FileParts& after, const CheckedEdit& edit) {
  XmpDocument then = merged(before.xmp, before.extension);
  XmpDocument now = merged(after.xmp, after.extension);
  forget_followers(then);
  forget_followers(now);
  return same_but(then, now, edit.fields) ? "" : "another XMP property changed";
}

std::string verify_values(const FileParts& after, const CheckedEdit& edit,
                          const EditOptions& options) {
  for (const Field* field : edit.fields) {
    if (!same(after.xmp_record, edit.values, *field)) {
      return "XMP reads back \"" + shown(after.xmp_record, *field) + "\" for " +
             std::string(field->name);
    }
  }
  const Result<EditResult> again = edit_parts(after, edit, options);
  if (!again) return "the new file cannot be edited again: " + again.error().message;
  return again->changed ? "a second edit would still change it" : "";
}

}  // namespace picdesk::metadata
