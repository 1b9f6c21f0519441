// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exiv2/second_keys.h"

#include <exiv2/exif.hpp>
#include <exiv2/iptc.hpp>
#include <exiv2/xmp_exiv2.hpp>

#include "metadata/exiv2/exiv2_session.h"
#include "metadata/iim/resource_editor.h"

namespace picdesk::metadata {
namespace {

const Exiv2::byte* data(ByteView block) {
  return reinterpret_cast<const Exiv2::byte*>(block.data());
}
std::uint32_t size(ByteView block) { return static_cast<std::uint32_t>(block.size()); }

template <class List>
void add_keys(const List& list, std::vector<std::string>& keys) {
  for (const auto& datum : list) keys.push_back(datum.key());
}

void add_part(ByteView block, Part::Kind kind, std::vector<std::string>& keys) try {
  if (kind == Part::Kind::exif) {
    Exiv2::ExifData exif;
    Exiv2::ExifParser::decode(exif, data(block), size(block));
    add_keys(exif, keys);
  } else if (kind == Part::Kind::xmp) {
    Exiv2::XmpData xmp;
    Exiv2::XmpParser::decode(xmp, std::string(as_text(block)));
    add_keys(xmp, keys);
  }
} catch (const std::exception&) {
}

void add_iim(ByteView resources, std::vector<std::string>& keys) try {
  const Result<IimResources> found = find_iim(resources);
  if (!found || found->blocks.empty()) return;
  Exiv2::IptcData iptc;
  Exiv2::IptcParser::decode(iptc, data(found->blocks.front()), size(found->blocks.front()));
  add_keys(iptc, keys);
} catch (const std::exception&) {
}

}  // namespace

std::vector<std::string> second_keys(ByteView file, const Layout& layout) {
  const Exiv2Session session;
  std::vector<std::string> keys;
  for (const Part& part : layout.parts) {
    if (part.compressed) continue;
    add_part(file.subspan(part.payload, part.payload_length), part.kind, keys);
  }
  add_iim(joined(file, layout, Part::Kind::photoshop), keys);
  return keys;
}

}  // namespace picdesk::metadata
