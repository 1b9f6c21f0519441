// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/choose_mwg.h"

#include <algorithm>
#include <array>
#include <type_traits>

#include "metadata/reading/relation.h"

namespace picdesk::metadata {
namespace {

// Places have moved into Iptc4xmpExt:LocationShown; the older properties stand in for it.
struct ShownPlace {
  std::string_view field;
  std::string Location::*member;
  std::string_view name;
};
constexpr std::array places = {ShownPlace{"sublocation", &Location::sublocation, "Sublocation"},
                               ShownPlace{"city", &Location::city, "City"},
                               ShownPlace{"state", &Location::state, "ProvinceState"},
                               ShownPlace{"country", &Location::country, "CountryName"}};

bool is_rule_one(const Field& field) {
  return field.name == "caption" || field.name == "creators" || field.name == "copyright";
}

void put(std::string& to, const std::vector<std::string>& texts) { to = texts.front(); }
void put(LangAlt& to, const std::vector<std::string>& texts) { to.set("", texts.front()); }
void put(std::vector<std::string>& to, const std::vector<std::string>& texts) { to = texts; }
template <class T>
void put(T&, const std::vector<std::string>&) {}  // dates and structures are never cut

std::shared_ptr<MetadataRecord> record_of(const Field& field,
                                          const std::vector<std::string>& texts) {
  auto record = std::make_shared<MetadataRecord>();
  std::visit([&](auto member) { put((*record).*member, texts); }, field.member);
  return record;
}

class MwgChooser {
 public:
  MwgChooser(const Carriers& carriers, const Field& field) : carriers_(carriers), field_(field) {}

  Choice run() const {
    if (is_rule_one(field_))
      return votes(Carrier::exif) ? take(Carrier::exif, "mwg/1") : digest_rule("mwg/2");
    if (field_.name == "date_created") {
      return votes(Carrier::exif) ? take(Carrier::exif, "mwg/4") : digest_rule("mwg/2");
    }
    if (field_.name == "orientation") return take(Carrier::exif, "mwg/4");
    if (field_.iim_dataset != 0) return digest_rule("mwg/3");
    return take(xmp_carrier(carriers_, field_), "mwg/4");
  }

 private:
  bool votes(Carrier carrier) const {
    const CarrierReading& reading = carriers_.of(carrier);
    return reading.standard && !is_blank(reading.record, field_);
  }

  Choice take(Carrier carrier, std::string_view rule) const {
    Choice choice{carrier, rule, &carriers_.of(carrier).record, nullptr, {}};
    if (!carriers_.of(carrier).standard) {
      choice.own = std::make_shared<MetadataRecord>();
      choice.record = choice.own.get();
    }
    return choice;
  }

  // "The XMP value": Location Shown's member, if there is one, else the field's own property.
  Choice xmp(std::string_view rule) const {
    const auto place = std::ranges::find(places, field_.name, &ShownPlace::field);
    for (const Carrier carrier : {first_xmp(), second_xmp()}) {
      if (place == places.end() || !carriers_.of(carrier).standard) break;
      const auto& shown = carriers_.of(carrier).record.locations_shown;
      for (std::size_t i = 0; i < shown.size(); ++i) {
        const std::string& text = shown[i].*(place->member);
        if (is_blank(std::string_view(text))) continue;
        Choice choice{
            carrier, rule, nullptr, record_of(field_, {text}),
            "Iptc4xmpExt:LocationShown[" + std::to_string(i + 1) + "]/" + std::string(place->name)};
        choice.record = choice.own.get();
        return choice;
      }
    }
    return take(xmp_carrier(carriers_, field_), rule);
  }

  Carrier first_xmp() const { return carriers_.sidecar_first ? Carrier::sidecar : Carrier::xmp; }
  Carrier second_xmp() const { return carriers_.sidecar_first ? Carrier::xmp : Carrier::sidecar; }

  Choice digest_rule(std::string_view rule) const {
    Choice from_xmp = xmp(rule);
    if (!carriers_.iim.present || !carriers_.iim.standard) return from_xmp;
    const bool has_value = !is_blank(*from_xmp.record, field_);
    if (has_value && carriers_.digest.state != DigestState::stale) return from_xmp;
    if (!has_value || is_blank(carriers_.iim.record, field_)) return take(Carrier::iim, rule);
    return restored(std::move(from_xmp), rule);
  }

  // IIM, but each item that ends exactly at its dataset's limit gives way to an XMP item that goes
  // on where it stops.
  Choice restored(Choice from_xmp, std::string_view rule) const {
    std::vector<std::string> texts = texts_of(carriers_.iim.record, field_);
    const std::vector<std::string> whole = texts_of(*from_xmp.record, field_);
    const auto sizes = carriers_.iim_bytes.find(field_.iim_dataset);
    // Datasets that were joined to one text are not looked at.
    if (sizes == carriers_.iim_bytes.end() || sizes->second.size() != texts.size()) {
      return take(Carrier::iim, rule);
    }
    bool changed = false;
    for (std::size_t i = 0; i < std::min(texts.size(), whole.size()); ++i) {
      const bool cut = sizes->second[i] == field_.iim_limit && whole[i].size() > field_.iim_limit &&
                       whole[i].starts_with(texts[i]);
      if (cut) texts[i] = whole[i];
      changed = changed || cut;
    }
    if (!changed) return take(Carrier::iim, rule);
    if (texts == whole) return from_xmp;
    Choice choice{Carrier::iim, rule, nullptr, record_of(field_, texts), {}};
    choice.record = choice.own.get();
    return choice;
  }

  const Carriers& carriers_;
  const Field& field_;
};

}  // namespace

Choice choose_mwg(const Carriers& carriers, const Field& field) {
  return MwgChooser(carriers, field).run();
}

}  // namespace picdesk::metadata
