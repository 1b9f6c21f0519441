// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/choose.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "metadata/reading/choose_mwg.h"
#include "metadata/reading/relation.h"

namespace picdesk::metadata {
namespace {

Choice choose_xmp_first(const Carriers& carriers, const Field& field,
                        const std::vector<std::string>& more_junk) {
  const MetadataRecord& iim = carriers.iim.record;
  const MetadataRecord& exif = carriers.exif.record;
  const auto take = [&](Carrier carrier, std::string_view rule) {
    return Choice{carrier, rule, &carriers.of(carrier).record, nullptr, {}};
  };
  if (field.name == "orientation" && !is_blank(exif, field)) {
    return take(Carrier::exif, "xmp-first/4");
  }
  const Carrier xmp = xmp_carrier(carriers, field);
  if (!is_blank(carriers.of(xmp).record, field)) return take(xmp, "xmp-first/1");
  if (!is_blank(iim, field)) {
    const bool cut = !is_blank(exif, field) && is_cut_from(iim, exif, field);
    return take(cut ? Carrier::exif : Carrier::iim, "xmp-first/2");
  }
  Choice choice = take(Carrier::exif, "xmp-first/3");
  if (is_junk(exif, field, more_junk)) {
    choice.own = std::make_shared<MetadataRecord>();
    choice.record = choice.own.get();
  }
  return choice;
}

}  // namespace

const CarrierReading& Carriers::of(Carrier carrier) const {
  switch (carrier) {
    case Carrier::iim:
      return iim;
    case Carrier::exif:
      return exif;
    case Carrier::sidecar:
      return sidecar;
    case Carrier::xmp:
    case Carrier::override_:
      break;
  }
  return xmp;
}

Carrier xmp_carrier(const Carriers& carriers, const Field& field) {
  const Carrier first = carriers.sidecar_first ? Carrier::sidecar : Carrier::xmp;
  const Carrier second = carriers.sidecar_first ? Carrier::xmp : Carrier::sidecar;
  return is_blank(carriers.of(first).record, field) ? second : first;
}

Choice choose(const Carriers& carriers, const Field& field, ReadPolicy policy,
              const std::vector<std::string>& more_junk) {
  return policy == ReadPolicy::mwg ? choose_mwg(carriers, field)
                                   : choose_xmp_first(carriers, field, more_junk);
}

bool is_camera_junk(std::string_view description, const std::vector<std::string>& more) {
  // In folded form. "dcim\" is followed by a folder name.
  static constexpr std::array junk = {"olympus digital camera",
                                      "samsung digital camera",
                                      "sony dsc",
                                      "minolta digital camera",
                                      "kodak digital still camera",
                                      "exif_jpeg_picture",
                                      "konica minolta digital camera",
                                      "default"};
  constexpr std::size_t longest = 200;  // bytes; no camera's text is longer
  const std::string_view trimmed = text::trim(description);
  if (trimmed.empty() || trimmed.size() > longest) return false;
  const std::string folded = text::fold(trimmed);
  return std::ranges::find(junk, folded) != junk.end() || folded.starts_with("dcim\\") ||
         std::ranges::any_of(
             more, [&](const std::string& own) { return text::fold(text::trim(own)) == folded; });
}

bool is_junk(const MetadataRecord& exif, const Field& field, const std::vector<std::string>& more) {
  return field.name == "caption" && is_camera_junk(exif.caption.text(), more);
}

}  // namespace picdesk::metadata
