// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "metadata/editing/verify_parts.h"
#include "metadata/exif/exif_rewrite.h"
#include "metadata/exiv2/second_reader.h"

namespace picdesk::metadata {
namespace {

// MakerNotes were found to have the same bytes at the same place. Their tags are read only if they
// may have values outside them where the edit wrote: taking notes apart costs more than all the
// rest.
Notes depth_of(ByteView before, const ExifTree& then, const Tags& tags) {
  return notes_reach_edited(before, then, tags) ? Notes::decoded : Notes::bytes;
}

std::string second_opinion_of_exif(const FileParts& before, const FileParts& after,
                                   const ExifTrees& trees, const Tags& tags,
                                   const Exiv2Session& session) {
  if (after.exif.empty() || same_bytes(before.exif, after.exif)) return {};
  const Notes notes = depth_of(before.exif, trees.then, tags);
  const auto now = second_exif(after.exif, trees.now, notes, tags, session);
  if (before.exif.empty()) return now ? "" : "exiv2 cannot read the new EXIF block";
  const auto then = second_exif(before.exif, trees.then, notes, tags, session);
  if (!then) return {};  // a block that it could not read before says nothing
  if (!now) return "exiv2 can no longer read the EXIF block";
  return same_bytes(*then, *now) ? "" : "exiv2 reads another EXIF tag differently";
}

std::string second_opinion_of_iim(const FileParts& before, const FileParts& after,
                                  const CheckedEdit& edit, const Exiv2Session& session) {
  if (after.iim.empty() || same_bytes(before.resources(), after.resources())) return {};
  const auto now = second_iim(after.iim, edit.fields, session);
  if (before.iim.empty()) return now ? "" : "exiv2 cannot read the new IIM block";
  const auto then = second_iim(before.iim, edit.fields, session);
  if (!then) return {};
  if (!now) return "exiv2 can no longer read the IIM block";
  return *then == *now ? "" : "exiv2 reads other datasets differently";
}

std::vector<std::string> expected(const MetadataRecord& values, const Field& field) {
  std::vector<std::string> texts;
  if (const auto* alt = std::get_if<LangAlt MetadataRecord::*>(&field.member)) {
    if (!(values.**alt).empty()) texts.emplace_back((values.**alt).text());
  } else if (const auto* list =
                 std::get_if<std::vector<std::string> MetadataRecord::*>(&field.member)) {
    texts = values.**list;
  } else if (const auto* text = std::get_if<std::string MetadataRecord::*>(&field.member)) {
    if (!(values.**text).empty()) texts.push_back(values.**text);
  }
  return texts;
}

bool is_simple(const Field& field) {
  return std::holds_alternative<LangAlt MetadataRecord::*>(field.member) ||
         std::holds_alternative<std::vector<std::string> MetadataRecord::*>(field.member) ||
         std::holds_alternative<std::string MetadataRecord::*>(field.member);
}

std::string packet_of(const FileParts& parts) {
  const Part* part = parts.layout.first(Part::Kind::xmp);
  if (part == nullptr) return {};
  return std::string(as_text(parts.file.subspan(part->payload, part->payload_length)));
}

// exiv2 trims and joins nothing, but turns line ends into spaces in attributes:
// white space is equal.
bool says(const std::vector<std::string>& read, const std::vector<std::string>& asked) {
  const auto plain = [](std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
  };
  return std::ranges::equal(read, asked, {}, plain, plain);
}

std::string second_opinion_of_xmp(const FileParts& before, const FileParts& after,
                                  const CheckedEdit& edit, const Exiv2Session& session) {
  const std::string packet = packet_of(after);
  if (packet.empty() || packet == packet_of(before)) return {};
  const SecondXmp second(packet, session);
  if (!second.readable()) {
    // 13 of 185 packets found in the wild are beyond it; those it could not
    // read before either.
    const bool before_too = before.has_xmp && !SecondXmp(packet_of(before), session).readable();
    return before_too ? "" : "exiv2 cannot read the new XMP packet";
  }
  for (const Field* field : edit.fields) {
    const bool blank = is_blank(edit.values, *field);
    if (second.has(*field) == blank) {
      return "exiv2 " + std::string(blank ? "still" : "does not") + " read " +
             std::string(field->name) + " in XMP";
    }
    if (is_simple(*field) && !says(second.texts(*field), expected(edit.values, *field))) {
      return "exiv2 reads another " + std::string(field->name) + " in XMP";
    }
  }
  return {};
}

}  // namespace

std::string verify_second(const FileParts& before, const FileParts& after, const ExifTrees& trees,
                          const CheckedEdit& edit, const EditOptions& options) {
  const Exiv2Session session;
  std::string wrong =
      second_opinion_of_exif(before, after, trees, edited_tags(edit, options), session);
  if (wrong.empty()) wrong = second_opinion_of_iim(before, after, edit, session);
  if (wrong.empty()) wrong = second_opinion_of_xmp(before, after, edit, session);
  return wrong;
}

}  // namespace picdesk::metadata
