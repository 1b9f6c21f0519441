// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of each structure's members: name in JSON and paths, place in XMP (IPTC Photo
// Metadata Standard 2025.1, PLUS 1.2), and whether a rendition may carry it. Reading, writing,
// JSON, paths and policies are walks over it. For the .cc files of this module.
#pragma once

#include <string_view>
#include <tuple>

#include "metadata/record/fields.h"

namespace picdesk::metadata {

// What the member's value may do: stay in the house, or go out with a rendition.
enum class Privacy { internal, may_leave };

template <class S, class M>
struct StructMember {
  std::string_view name;
  M S::*pointer;
  std::string_view xmp_uri;
  std::string_view xmp_name;
  XmpType xmp_type = XmpType::text;
  Privacy privacy = Privacy::internal;
  // Where older files have it; read if the present place is empty.
  std::string_view older_uri{};
  std::string_view older_name{};
};

// Clang before 17 deduces none of an aggregate's arguments by itself.
template <class S, class M, class... Rest>
StructMember(std::string_view, M S::*, Rest...) -> StructMember<S, M>;

template <class S>
struct Structure {};

template <class T>
concept Structured = requires {
  Structure<T>::members;
};

// Calls `action` with each member's description, in the table's order.
template <Structured S, class Action>
constexpr void for_each_member(const Action& action) {
  std::apply([&](const auto&... member) { (action(member), ...); }, Structure<S>::members);
}

template <>
struct Structure<Licensor> {
  static constexpr std::tuple members{
      StructMember{"name", &Licensor::name, uri::plus, "LicensorName", XmpType::text,
                   Privacy::may_leave},
      StructMember{"id", &Licensor::id, uri::plus, "LicensorID", XmpType::text, Privacy::may_leave},
      StructMember{"url", &Licensor::url, uri::plus, "LicensorURL", XmpType::text,
                   Privacy::may_leave},
      StructMember{"email", &Licensor::email, uri::plus, "LicensorEmail"},
      StructMember{"telephone1", &Licensor::telephone1, uri::plus, "LicensorTelephone1"},
      StructMember{"telephone1_type", &Licensor::telephone1_type, uri::plus,
                   "LicensorTelephoneType1"},
      StructMember{"telephone2", &Licensor::telephone2, uri::plus, "LicensorTelephone2"},
      StructMember{"telephone2_type", &Licensor::telephone2_type, uri::plus,
                   "LicensorTelephoneType2"},
      StructMember{"street_address", &Licensor::street_address, uri::plus, "LicensorStreetAddress"},
      StructMember{"extended_address", &Licensor::extended_address, uri::plus,
                   "LicensorExtendedAddress"},
      StructMember{"city", &Licensor::city, uri::plus, "LicensorCity"},
      StructMember{"region", &Licensor::region, uri::plus, "LicensorRegion"},
      StructMember{"postal_code", &Licensor::postal_code, uri::plus, "LicensorPostalCode"},
      StructMember{"country", &Licensor::country, uri::plus, "LicensorCountry"}};
};

// PLUS names these members after the property: plus:CopyrightOwner has plus:CopyrightOwnerName.
template <>
struct Structure<Party> {
  static constexpr bool named_after_property = true;
  static constexpr std::tuple members{
      StructMember{"name", &Party::name, uri::plus, "Name", XmpType::text, Privacy::may_leave},
      StructMember{"id", &Party::id, uri::plus, "ID", XmpType::text, Privacy::may_leave}};
};

template <>
struct Structure<Location> {
  static constexpr std::tuple members{
      StructMember{"city", &Location::city, uri::extension, "City", XmpType::text,
                   Privacy::may_leave},
      StructMember{"state", &Location::state, uri::extension, "ProvinceState", XmpType::text,
                   Privacy::may_leave},
      StructMember{"country", &Location::country, uri::extension, "CountryName", XmpType::text,
                   Privacy::may_leave},
      StructMember{"country_code", &Location::country_code, uri::extension, "CountryCode",
                   XmpType::text, Privacy::may_leave},
      StructMember{"world_region", &Location::world_region, uri::extension, "WorldRegion",
                   XmpType::text, Privacy::may_leave},
      StructMember{"sublocation", &Location::sublocation, uri::extension, "Sublocation"},
      StructMember{"name", &Location::name, uri::extension, "LocationName", XmpType::alt},
      StructMember{"ids", &Location::ids, uri::extension, "LocationId", XmpType::bag,
                   Privacy::internal, uri::xmp, "Identifier"},
      StructMember{"gps_latitude", &Location::gps_latitude, uri::exif, "GPSLatitude"},
      StructMember{"gps_longitude", &Location::gps_longitude, uri::exif, "GPSLongitude"},
      StructMember{"gps_altitude", &Location::gps_altitude, uri::exif, "GPSAltitude"},
      StructMember{"gps_altitude_ref", &Location::gps_altitude_ref, uri::exif, "GPSAltitudeRef"}};
};

template <>
struct Structure<VocabularyTerm> {
  static constexpr std::tuple members{
      StructMember{"name", &VocabularyTerm::name, uri::extension, "CvTermName", XmpType::alt},
      StructMember{"vocabulary_id", &VocabularyTerm::vocabulary_id, uri::extension, "CvId"},
      StructMember{"id", &VocabularyTerm::id, uri::extension, "CvTermId"},
      StructMember{"refined_about", &VocabularyTerm::refined_about, uri::extension,
                   "CvTermRefinedAbout"}};
};

// Characteristics (origin, belief, ...) never leave by themselves.
template <>
struct Structure<Person> {
  static constexpr std::tuple members{
      StructMember{"name", &Person::name, uri::extension, "PersonName", XmpType::alt,
                   Privacy::may_leave},
      StructMember{"description", &Person::description, uri::extension, "PersonDescription",
                   XmpType::alt, Privacy::may_leave},
      StructMember{"ids", &Person::ids, uri::extension, "PersonId", XmpType::bag,
                   Privacy::may_leave},
      StructMember{"characteristics", &Person::characteristics, uri::extension,
                   "PersonCharacteristic", XmpType::bag}};
};

template <>
struct Structure<Entity> {
  static constexpr std::tuple members{
      StructMember{"name", &Entity::name, uri::extension, "Name", XmpType::alt, Privacy::may_leave},
      StructMember{"ids", &Entity::ids, uri::xmp, "Identifier", XmpType::bag, Privacy::may_leave},
      StructMember{"roles", &Entity::roles, uri::extension, "Role", XmpType::bag,
                   Privacy::may_leave}};
};

using Vertex = std::pair<std::string, std::string>;

template <>
struct Structure<Vertex> {
  static constexpr std::tuple members{
      StructMember{"x", &Vertex::first, uri::extension, "rbX", XmpType::text, Privacy::may_leave},
      StructMember{"y", &Vertex::second, uri::extension, "rbY", XmpType::text, Privacy::may_leave}};
};

template <>
struct Structure<RegionBoundary> {
  using B = RegionBoundary;
  static constexpr std::tuple members{
      StructMember{"shape", &B::shape, uri::extension, "rbShape", XmpType::text,
                   Privacy::may_leave},
      StructMember{"unit", &B::unit, uri::extension, "rbUnit", XmpType::text, Privacy::may_leave},
      StructMember{"x", &B::x, uri::extension, "rbX", XmpType::text, Privacy::may_leave},
      StructMember{"y", &B::y, uri::extension, "rbY", XmpType::text, Privacy::may_leave},
      StructMember{"w", &B::w, uri::extension, "rbW", XmpType::text, Privacy::may_leave},
      StructMember{"h", &B::h, uri::extension, "rbH", XmpType::text, Privacy::may_leave},
      StructMember{"rx", &B::rx, uri::extension, "rbRx", XmpType::text, Privacy::may_leave},
      StructMember{"vertices", &B::vertices, uri::extension, "rbVertices", XmpType::seq,
                   Privacy::may_leave}};
};

template <>
struct Structure<ImageRegion> {
  static constexpr std::tuple members{
      StructMember{"boundary", &ImageRegion::boundary, uri::extension, "RegionBoundary",
                   XmpType::text, Privacy::may_leave},
      StructMember{"id", &ImageRegion::id, uri::extension, "rId", XmpType::text,
                   Privacy::may_leave},
      StructMember{"name", &ImageRegion::name, uri::extension, "Name", XmpType::alt,
                   Privacy::may_leave},
      StructMember{"types", &ImageRegion::types, uri::extension, "rCtype", XmpType::bag,
                   Privacy::may_leave},
      StructMember{"roles", &ImageRegion::roles, uri::extension, "rRole", XmpType::bag,
                   Privacy::may_leave}};
};

}  // namespace picdesk::metadata
