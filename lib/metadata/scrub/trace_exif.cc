// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdio>

#include "metadata/exif/exif_tree.h"
#include "metadata/scrub/trace.h"

namespace picdesk::metadata {
namespace {

struct TagClass {
  std::uint32_t tag;
  const char* what;
  const char* key;
};
// Exif 3.0, TIFF 6.0, DNG 1.6.
constexpr std::array kTags{
    TagClass{0x010E, "field", "caption"},   TagClass{0x013B, "field", "creators"},
    TagClass{0x8298, "field", "copyright"}, TagClass{0x0112, "orientation", ""},
    TagClass{0x9003, "capture", ""},        TagClass{0xA001, "colour", ""},
    TagClass{0x9000, "version", ""},        TagClass{0xA430, "serial", ""},
    TagClass{0xA431, "serial", ""},         TagClass{0xA435, "serial", ""},
    TagClass{0xC62F, "serial", ""},         TagClass{0xFDE8, "serial", ""},
    TagClass{0x927C, "makernote", ""},      TagClass{0xC634, "makernote", ""},
    TagClass{0xA420, "identity", ""},       TagClass{0x0131, "identity", ""},
    TagClass{0x013C, "identity", ""},       TagClass{0x9286, "comment", ""},
    TagClass{0x9C9B, "comment", ""},        TagClass{0x9C9C, "comment", ""},
    TagClass{0x9C9D, "comment", ""},        TagClass{0x9C9E, "comment", ""},
    TagClass{0x9C9F, "comment", ""},        TagClass{0x02BC, "history", ""},
    TagClass{0x83BB, "unknown", ""},        TagClass{0x8649, "unknown", ""},
    TagClass{0x010D, "identity", ""},       TagClass{0x0151, "identity", ""},
    TagClass{0xA436, "comment", ""},        TagClass{0xA437, "serial", ""},
    TagClass{0xA438, "serial", ""},         TagClass{0xA439, "identity", ""},
    TagClass{0xA43A, "identity", ""},       TagClass{0xA43B, "identity", ""},
    TagClass{0xA43C, "identity", ""},
};

// What standards have besides: how the picture was taken and is coded. Any other tag is its
// maker's own.
bool is_standard(std::uint32_t tag) {
  return (tag >= 0x00FE && tag <= 0x0214) || (tag >= 0x828D && tag <= 0x8835) ||
         (tag >= 0x9000 && tag <= 0x9405) || (tag >= 0xA000 && tag <= 0xA500) || tag == 0x4746 ||
         tag == 0x4749;
}
constexpr std::array<std::uint32_t, 6> kPointers{0x8769, 0x8825, 0xA005, 0x014A, 0x0201, 0x0202};

TagClass class_of(const ExifEntry& entry) {
  if (entry.ifd == "GPS") return {entry.tag, "gps", ""};
  if (entry.ifd == "Interop") return {entry.tag, "colour", ""};
  if (entry.ifd == "IFD1" || entry.ifd.starts_with("SubIFD")) return {entry.tag, "thumbnail", ""};
  const auto known = std::ranges::find(kTags, entry.tag, &TagClass::tag);
  if (known != kTags.end()) return *known;
  return {entry.tag, is_standard(entry.tag) ? "camera" : "unknown", ""};
}

std::string place(const ExifEntry& entry) {
  char tag[16];
  std::snprintf(tag, sizeof tag, "0x%04X", entry.tag);
  return "EXIF " + entry.ifd + " " + tag;
}

}  // namespace

void trace_exif(ByteView block, std::vector<Trace>& traces) {
  const Result<ExifTree> tree = read_exif_tree(block);
  if (!tree) {
    traces.push_back({"unknown", "EXIF block", "", Bytes(block.begin(), block.end()), false});
    return;
  }
  for (const ExifEntry& entry : tree->entries) {
    if (std::ranges::find(kPointers, entry.tag) != kPointers.end()) continue;
    const TagClass known = class_of(entry);
    traces.push_back({known.what, place(entry), known.key,
                      Bytes(entry.bytes.begin(), entry.bytes.end()), false});
  }
  if (!tree->thumbnail.empty()) {
    traces.push_back({"thumbnail", "EXIF IFD1 image", "",
                      Bytes(tree->thumbnail.begin(), tree->thumbnail.end()), false});
  }
  if (!tree->broken.empty()) {
    traces.push_back({"unknown", "EXIF " + tree->broken.front(), "", {}, false});
  }
}

}  // namespace picdesk::metadata
