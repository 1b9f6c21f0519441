// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/editing/verify_parts.h"

#include <algorithm>

#include "metadata/exif/exif_tree.h"
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

std::vector<std::pair<std::string, std::uint32_t>> edited_tags(const CheckedEdit& edit,
                                                               const EditOptions& options) {
  std::vector<std::pair<std::string, std::uint32_t>> tags;
  const auto asked = [&](std::string_view name) {
    return std::ranges::find(edit.names, name) != edit.names.end();
  };
  const bool sync = options.sync_exif != SyncExif::leave;
  if (sync && asked("caption")) tags.emplace_back("IFD0", 0x010E);
  if (sync && asked("creators")) tags.emplace_back("IFD0", 0x013B);
  if (sync && asked("copyright")) tags.emplace_back("IFD0", 0x8298);
  if (asked("orientation")) tags.emplace_back("IFD0", 0x0112);
  if (options.sync_exif_date && asked("date_created")) {
    for (const std::uint32_t tag : {0x9003u, 0x9291u, 0x9011u}) tags.emplace_back("Exif", tag);
  }
  return tags;
}

std::string verify_exif(const FileParts& before, const FileParts& after, const CheckedEdit& edit,
                        const EditOptions& options) {
  if (std::ranges::equal(before.exif, after.exif)) return {};
  const auto tags = edited_tags(edit, options);
  if (tags.empty()) return "EXIF changed without being asked to";
  const Result<ExifTree> new_tree = read_exif_tree(after.exif);
  if (!new_tree) return "the new EXIF block cannot be read: " + new_tree.error().message;
  const std::vector<std::string> now = other_entries(*new_tree, tags);
  if (before.exif.empty()) return now.empty() ? "" : "a new EXIF block holds " + now.front();
  const Result<ExifTree> old_tree = read_exif_tree(before.exif);
  if (!old_tree) return "the old EXIF block cannot be read: " + old_tree.error().message;
  const std::vector<std::string> then = other_entries(*old_tree, tags);
  return then == now ? "" : "another EXIF tag changed: " + first_difference(then, now);
}

std::string verify_iim(const FileParts& before, const FileParts& after, const CheckedEdit& edit) {
  if (std::ranges::equal(before.resources(), after.resources())) return {};
  std::vector<const Field*> fields;
  for (const Field* field : edit.fields) {
    if (field->iim_dataset != 0) fields.push_back(field);
  }
  if (fields.empty()) return "IIM changed without being asked to";
  const auto then = other_datasets(before.iim, before.charset, fields);
  const auto now = other_datasets(after.iim, after.charset, fields);
  if (then != now) return "another dataset changed: " + first_difference(then, now);
  return other_resources(before.resources()) == other_resources(after.resources())
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
