// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/carrier_values.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "metadata/reading/choose.h"
#include "metadata/reading/relation.h"

namespace picdesk::metadata {
namespace {

struct ExifTag {
  std::string_view field;
  std::string_view tag;
};
constexpr std::array exif_tags = {
    ExifTag{"caption", "0x010E"},     ExifTag{"creators", "0x013B"},
    ExifTag{"copyright", "0x8298"},   ExifTag{"date_created", "0x9003"},
    ExifTag{"orientation", "0x0112"}, ExifTag{"guid", "0xA420"},
    ExifTag{"rating", "0x4746"}};

std::string xmp_path(const Field& field) {
  std::string path(canonical_prefix(field.xmp_uri));
  path += ':';
  path += field.xmp_name;
  return field.xmp_type == XmpType::alt ? path + "[x-default]" : path;
}

std::string where(const CarrierReading& reading, Carrier carrier, const Field& field) {
  if (carrier == Carrier::iim) {
    return reading.label + " 2:" + (field.iim_dataset < 10 ? "0" : "") +
           std::to_string(field.iim_dataset);
  }
  if (carrier == Carrier::exif) {
    const auto tag = std::ranges::find(exif_tags, field.name, &ExifTag::field);
    return reading.label + " " + std::string(tag == exif_tags.end() ? "EXIF" : tag->tag);
  }
  return reading.label + " " + xmp_path(field);
}

std::size_t bytes(const Carriers& carriers, Carrier carrier, const Field& field,
                  const std::string& text) {
  const auto sizes = carriers.iim_bytes.find(field.iim_dataset);
  if (carrier != Carrier::iim || sizes == carriers.iim_bytes.end()) return text.size();
  return std::accumulate(sizes->second.begin(), sizes->second.end(), std::size_t{0});
}

}  // namespace

std::vector<CarrierValue> carrier_values(const Carriers& carriers, const Field& field,
                                         const std::vector<std::string>& more_junk) {
  std::vector<CarrierValue> values;
  for (const Carrier carrier : {Carrier::exif, Carrier::iim, Carrier::xmp, Carrier::sidecar}) {
    const CarrierReading& reading = carriers.of(carrier);
    if (!reading.present || is_blank(reading.record, field)) continue;
    CarrierValue value;
    value.carrier = carrier;
    value.where = where(reading, carrier, field);
    value.text = shown_text(reading.record, field);
    value.bytes = bytes(carriers, carrier, field, value.text);
    value.junk = carrier == Carrier::exif && is_junk(reading.record, field, more_junk);
    const auto cut_from = [&](const CarrierReading& other) {
      return !is_blank(other.record, field) && is_cut_from(reading.record, other.record, field);
    };
    value.truncated =
        carrier == Carrier::iim &&
        (cut_from(carriers.xmp) || cut_from(carriers.sidecar) || cut_from(carriers.exif));
    values.push_back(std::move(value));
  }
  return values;
}

}  // namespace picdesk::metadata
