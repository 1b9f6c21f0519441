// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/record/fields.h"

#include <algorithm>

#include "metadata/record/blank.h"

namespace picdesk {
namespace metadata {
namespace {

using R = MetadataRecord;
constexpr XmpType text = XmpType::text;
constexpr XmpType alt = XmpType::alt;
constexpr XmpType seq = XmpType::seq;
constexpr XmpType bag = XmpType::bag;
constexpr Overflow cut = Overflow::truncate;
constexpr Occurs many = Occurs::repeatedly;

}  // namespace

const std::vector<Field>& field_table() {
  static const std::vector<Field> table = {
      {"caption", &R::caption, uri::dc, "description", alt, 120, 2000},
      {"alt", &R::alt, uri::core, "AltTextAccessibility", alt},
      {"extended_description", &R::extended_description, uri::core, "ExtDescrAccessibility", alt},
      {"headline", &R::headline, uri::photoshop, "Headline", text, 105, 256},
      {"title", &R::title, uri::dc, "title", alt, 5, 64},
      {"creators", &R::creators, uri::dc, "creator", seq, 80, 32, cut, many},
      {"creator_title", &R::creator_title, uri::photoshop, "AuthorsPosition", text, 85, 32, cut,
       many},
      {"credit", &R::credit, uri::photoshop, "Credit", text, 110, 32},
      {"source", &R::source, uri::photoshop, "Source", text, 115, 32},
      {"copyright", &R::copyright, uri::dc, "rights", alt, 116, 128},
      {"usage_terms", &R::usage_terms, uri::rights, "UsageTerms", alt},
      {"web_statement", &R::web_statement, uri::rights, "WebStatement", text},
      {"licensors", &R::licensors, uri::plus, "Licensor", seq},
      {"copyright_owners", &R::copyright_owners, uri::plus, "CopyrightOwner", seq},
      {"image_creators", &R::image_creators, uri::plus, "ImageCreator", seq},
      {"image_suppliers", &R::image_suppliers, uri::plus, "ImageSupplier", seq},
      {"supplier_image_id", &R::supplier_image_id, uri::plus, "ImageSupplierImageID", text},
      {"instructions", &R::instructions, uri::photoshop, "Instructions", text, 40, 256},
      {"job_id", &R::job_id, uri::photoshop, "TransmissionReference", text, 103, 32,
       Overflow::omit},
      {"caption_writer", &R::caption_writer, uri::photoshop, "CaptionWriter", text, 122, 32, cut,
       many},
      {"keywords", &R::keywords, uri::dc, "subject", bag, 25, 64, cut, many},
      {"persons", &R::persons, uri::extension, "PersonInImage", bag},
      {"organisations", &R::organisations, uri::extension, "OrganisationInImageName", bag},
      {"organisation_codes", &R::organisation_codes, uri::extension, "OrganisationInImageCode",
       bag},
      {"persons_detailed", &R::persons_detailed, uri::extension, "PersonInImageWDetails", bag},
      {"event", &R::event, uri::extension, "Event", alt},
      {"event_ids", &R::event_ids, uri::extension, "EventId", bag},
      {"date_created", &R::date_created, uri::photoshop, "DateCreated", text, iim_date_created, 8,
       Overflow::omit},
      {"sublocation", &R::sublocation, uri::core, "Location", text, 92, 32},
      {"city", &R::city, uri::photoshop, "City", text, 90, 32},
      {"state", &R::state, uri::photoshop, "State", text, 95, 32},
      {"country", &R::country, uri::photoshop, "Country", text, 101, 64},
      {"country_code", &R::country_code, uri::core, "CountryCode", text, 100, 3, Overflow::omit},
      {"location_created", &R::location_created, uri::extension, "LocationCreated", bag},
      {"locations_shown", &R::locations_shown, uri::extension, "LocationShown", bag},
      {"digital_source_type", &R::digital_source_type, uri::extension, "DigitalSourceType", text, 0,
       0, cut, Occurs::once, Vocabulary::digital_source_type},
      {"data_mining", &R::data_mining, uri::plus, "DataMining", text, 0, 0, cut, Occurs::once,
       Vocabulary::data_mining},
      {"other_constraints", &R::other_constraints, uri::plus, "OtherConstraints", alt},
      {"ai_system", &R::ai_system, uri::extension, "AISystemUsed", text},
      {"ai_system_version", &R::ai_system_version, uri::extension, "AISystemVersionUsed", text},
      {"ai_prompt", &R::ai_prompt, uri::extension, "AIPromptInformation", text},
      {"ai_prompt_writer", &R::ai_prompt_writer, uri::extension, "AIPromptWriterName", text},
      {"contributors", &R::contributors, uri::extension, "Contributor", bag},
      {"regions", &R::regions, uri::extension, "ImageRegion", bag},
      {"guid", &R::guid, uri::extension, "DigImageGUID", text},
      {"rating", &R::rating, uri::xmp, "Rating", text},
      {"orientation", &R::orientation, uri::tiff, "Orientation", text},
  };
  return table;
}

const Field* find_field(std::string_view name) {
  const auto found = std::ranges::find(field_table(), name, &Field::name);
  return found == field_table().end() ? nullptr : &*found;
}

const Field* find_field(std::string_view xmp_uri, std::string_view xmp_name) {
  const auto found = std::ranges::find_if(field_table(), [&](const Field& field) {
    return field.xmp_name == xmp_name && field.xmp_uri == xmp_uri;
  });
  return found == field_table().end() ? nullptr : &*found;
}

bool is_blank(std::string_view value) {
  return value.find_first_not_of(std::string_view(" \t\r\n\0", 5)) == std::string_view::npos;
}

bool is_blank(const MetadataRecord& record, const Field& field) {
  return std::visit([&](auto member) { return is_blank_value(record.*member); }, field.member);
}

void clear(MetadataRecord& record, const Field& field) { assign(record, MetadataRecord{}, field); }

void assign(MetadataRecord& to, const MetadataRecord& from, const Field& field) {
  std::visit([&](auto member) { to.*member = from.*member; }, field.member);
}

}  // namespace metadata

const std::vector<std::string>& metadata_fields() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const metadata::Field& field : metadata::field_table()) all.emplace_back(field.name);
    return all;
  }();
  return names;
}

std::string_view name(Carrier carrier) {
  switch (carrier) {
    case Carrier::xmp:
      return "xmp";
    case Carrier::iim:
      return "iim";
    case Carrier::exif:
      return "exif";
    case Carrier::sidecar:
      return "sidecar";
    case Carrier::override_:
      break;
  }
  return "override";
}

bool has_iim_dataset(std::string_view field) {
  const metadata::Field* found = metadata::find_field(field);
  return found != nullptr && found->iim_dataset != 0;
}

}  // namespace picdesk
