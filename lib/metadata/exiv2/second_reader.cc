// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exiv2/second_reader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <exiv2/exif.hpp>
#include <exiv2/iptc.hpp>
#include <exiv2/properties.hpp>
#include <exiv2/xmp_exiv2.hpp>

#include "metadata/exif/tiff_block.h"

namespace picdesk::metadata {
namespace {

const Exiv2::byte* data(ByteView block) {
  return reinterpret_cast<const Exiv2::byte*>(block.data());
}

// Tags that point at IFDs: an append patch moves their tables, not what they
// hold.
bool is_pointer(std::uint32_t tag) { return tag == 0x8769 || tag == 0x8825 || tag == 0xA005; }

std::string ifd_name(const Exiv2::Exifdatum& datum) {
  const std::string group = datum.groupName();
  if (group == "Image") return "IFD0";
  return group == "Photo" ? "Exif" : group;
}

// Numbers, not names: exiv2 looks names up slowly.
void append_datum(const Exiv2::Exifdatum& datum, Bytes& out) {
  const auto size = static_cast<std::size_t>(datum.size());
  const long head[] = {datum.ifdId(), datum.tag(), datum.typeId(), datum.count(), datum.size()};
  const std::size_t at = out.size();
  out.resize(at + sizeof head + size);
  std::memcpy(out.data() + at, head, sizeof head);
  if (size == 0) return;
  datum.copy(reinterpret_cast<Exiv2::byte*>(out.data() + at + sizeof head), Exiv2::littleEndian);
}

// exiv2 takes a MakerNote apart by its tag; under a tag that nobody has it is bytes like any other
// value.
Bytes with_plain_notes(ByteView block, const ExifTree& tree) {
  constexpr std::byte nobody{0x7D};  // for the 7C of 0x927C
  Bytes copy(block.begin(), block.end());
  for (const ExifEntry& entry : tree.entries) {
    if (entry.tag == tag_maker_note) copy[entry.entry + (tree.big_endian ? 1 : 0)] = nobody;
  }
  return copy;
}

bool is_edited(const Exiv2::Exifdatum& datum,
               const std::vector<std::pair<std::string, std::uint32_t>>& edited) {
  return std::ranges::any_of(edited, [&](const auto& place) {
    return place.second == datum.tag() && place.first == ifd_name(datum);
  });
}

}  // namespace

std::optional<Bytes> second_exif(ByteView block, const ExifTree& tree, Notes notes,
                                 const std::vector<std::pair<std::string, std::uint32_t>>& edited,
                                 const Exiv2Session&) try {
  if (starts_with(block, exif_prefix)) block = block.subspan(exif_prefix.size());
  Bytes plain;
  if (notes == Notes::bytes) block = plain = with_plain_notes(block, tree);
  Exiv2::ExifData exif;
  const auto order =
      Exiv2::ExifParser::decode(exif, data(block), static_cast<std::uint32_t>(block.size()));
  if (order == Exiv2::invalidByteOrder) return std::nullopt;
  Bytes all;
  all.reserve(block.size() + block.size() / 2);
  for (const Exiv2::Exifdatum& datum : exif) {
    if (is_pointer(datum.tag()) || is_edited(datum, edited)) continue;
    append_datum(datum, all);
  }
  return all;
} catch (const std::exception&) {
  return std::nullopt;
}

std::optional<std::vector<std::string>> second_iim(ByteView block,
                                                   const std::vector<const Field*>& fields,
                                                   const Exiv2Session&) try {
  Exiv2::IptcData iptc;
  if (Exiv2::IptcParser::decode(iptc, data(block), static_cast<std::uint32_t>(block.size())) != 0) {
    return std::nullopt;
  }
  const auto edited = [&](const Exiv2::Iptcdatum& datum) {
    if (datum.record() == 1) return datum.tag() == 90;
    if (datum.record() != 2) return false;
    if (datum.tag() == 0) return true;
    return std::ranges::any_of(fields, [&](const Field* field) {
      return field->iim_dataset == datum.tag() ||
             (field->iim_dataset == iim_date_created && datum.tag() == iim_time_created);
    });
  };
  std::vector<std::string> keys;
  for (const Exiv2::Iptcdatum& datum : iptc) {
    if (!edited(datum)) keys.push_back(datum.key());
  }
  return keys;
} catch (const std::exception&) {
  return std::nullopt;
}

struct SecondXmp::State {
  Exiv2::XmpData xmp;
  bool readable = false;
};

SecondXmp::SecondXmp(const std::string& packet, const Exiv2Session&)
    : state_(std::make_unique<State>()) {
  try {
    state_->readable = Exiv2::XmpParser::decode(state_->xmp, packet) == 0;
  } catch (const std::exception&) {
    state_->readable = false;
  }
}

SecondXmp::~SecondXmp() = default;

bool SecondXmp::readable() const { return state_->readable; }

namespace {

// exiv2's key of a property, or empty if it does not know the namespace.
std::string key_of(const Field& field) try {
  const std::string prefix = Exiv2::XmpProperties::prefix(std::string(field.xmp_uri));
  if (prefix.empty()) return {};
  return "Xmp." + prefix + "." + std::string(field.xmp_name);
} catch (const std::exception&) {
  return {};
}

}  // namespace

bool SecondXmp::has(const Field& field) const {
  const std::string key = key_of(field);
  return std::ranges::any_of(state_->xmp, [&](const Exiv2::Xmpdatum& datum) {
    const std::string found = datum.key();
    return found.starts_with(key) &&
           (found.size() == key.size() || found[key.size()] == '[' || found[key.size()] == '/');
  });
}

std::vector<std::string> SecondXmp::texts(const Field& field) const try {
  const auto found = state_->xmp.findKey(Exiv2::XmpKey(key_of(field)));
  std::vector<std::string> texts;
  if (found == state_->xmp.end()) return texts;
  const Exiv2::Value& value = found->value();
  if (const auto* alt = dynamic_cast<const Exiv2::LangAltValue*>(&value)) {
    const auto text = alt->value_.find("x-default");
    if (text != alt->value_.end()) texts.push_back(text->second);
    return texts;
  }
  if (dynamic_cast<const Exiv2::XmpArrayValue*>(&value) == nullptr) return {value.toString()};
  for (long i = 0; i < value.count(); ++i) texts.push_back(value.toString(i));
  return texts;
} catch (const std::exception&) {
  return {};
}

}  // namespace picdesk::metadata
