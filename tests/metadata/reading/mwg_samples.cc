// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/mwg_samples.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "metadata/exif/exif_reader.h"
#include "support/process.h"

namespace picdesk::test {
namespace {

void append_little(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

struct Tag {
  unsigned tag;
  std::string text;  // with its NUL
};

// One directory at `offset`; its values follow it. `number` is the value of `number_tag`.
std::string directory(std::size_t offset, std::vector<Tag> tags, unsigned number_tag,
                      std::uint32_t number) {
  std::erase_if(tags, [](const Tag& tag) { return tag.text.size() < 2; });
  if (number != 0) tags.push_back({number_tag, {}});
  std::ranges::sort(tags, {}, &Tag::tag);
  std::string head;
  std::string values;
  append_little(head, tags.size(), 2);
  const std::size_t behind = offset + 2 + tags.size() * 12 + 4;
  for (const Tag& tag : tags) {
    append_little(head, tag.tag, 2);
    const bool is_number = tag.text.empty();
    append_little(head, is_number ? (number_tag == 0x0112 ? 3 : 4) : 2, 2);
    append_little(head, is_number ? 1 : tag.text.size(), 4);
    if (is_number) {
      append_little(head, number, 4);
    } else if (tag.text.size() <= 4) {
      head += tag.text + std::string(4 - tag.text.size(), '\0');
    } else {
      append_little(head, behind + values.size(), 4);
      values += tag.text + std::string(tag.text.size() % 2, '\0');
    }
  }
  append_little(head, 0, 4);
  return head + values;
}

std::string exif_date(const PartialDate& date) {
  std::string text = to_iso(date).substr(0, 19);
  std::ranges::replace(text, '-', ':');
  std::ranges::replace(text, 'T', ' ');
  return text;
}

std::vector<Tag> date_tags(const MetadataRecord& record) {
  if (!record.date_created || !record.date_created->second) return {};
  const std::string iso = to_iso(*record.date_created);
  std::vector<Tag> tags = {{0x9003, exif_date(*record.date_created) + '\0'},
                           {0x9291, record.date_created->fraction + '\0'}};
  if (record.date_created->offset_minutes)
    tags.push_back({0x9011, iso.substr(iso.size() - 6) + '\0'});
  return tags;
}

void patch(Bytes& file, std::string_view resource, Digest digest) {
  const std::string text = to_text(file);
  const std::size_t at = text.find(resource);
  if (at == std::string::npos) return;
  // An id that nobody knows takes the digest out of sight.
  if (digest == Digest::absent) file[at + 5] = std::byte{0x77};
  for (std::size_t i = 0; i < 16; ++i) {
    std::byte& byte = file[at + 12 + i];
    if (digest == Digest::zero) byte = std::byte{0};
    if (digest == Digest::stale) byte ^= std::byte{0x5A};
  }
}

}  // namespace

std::string name_of(Digest digest) {
  constexpr const char* names[] = {"absent", "zero", "equal", "stale"};
  return names[static_cast<int>(digest)];
}

Bytes exif_block(const MetadataRecord& record) {
  const std::vector<Tag> main = {{0x010E, std::string(record.caption.text()) + '\0'},
                                 {0x013B, metadata::join_artist(record.creators) + '\0'},
                                 {0x8298, std::string(record.copyright.text()) + '\0'}};
  const std::vector<Tag> dates = date_tags(record);
  std::string block("II*\0\x08\0\0\0", 8);
  if (dates.empty()) {
    const unsigned orientation =
        record.orientation.empty() ? 0u : unsigned(record.orientation[0] - '0');
    return to_bytes(block + directory(8, main, 0x0112, orientation));
  }
  const std::size_t size = directory(8, main, 0x8769, 1).size();
  block += directory(8, main, 0x8769, static_cast<std::uint32_t>(8 + size));
  return to_bytes(block + directory(8 + size, dates, 0, 0));
}

Bytes mwg_file(const MwgSample& sample) {
  MetadataBlobs blobs;
  if (sample.exif != MetadataRecord{}) blobs.exif = exif_block(sample.exif);
  if (sample.xmp != MetadataRecord{}) blobs.xmp = encode_metadata(sample.xmp, {})->xmp;
  if (sample.has_iim) {
    blobs.iim = encode_metadata(sample.iim, {.iim = true})->iim;
    // A block may be there and say nothing of the record: 2:00 only.
    if (blobs.iim.empty()) blobs.iim = to_bytes(std::string("\x1C\x02\0\0\x02\0\x04", 7));
  }
  Bytes file = *embed(picture("jpeg"), Format::jpeg, blobs);
  patch(file, std::string_view("8BIM\x04\x25", 6), sample.digest);
  return file;
}

std::map<std::string, nlohmann::json> mwg_oracle(const std::vector<MwgSample>& samples) {
  const TempDir dir;
  for (const MwgSample& sample : samples) {
    const std::string path = dir / (sample.name + ".jpg");
    write_file(path, mwg_file(sample));
  }
  const ProcessResult done =
      run({"exiftool", "-use", "MWG", "-j", "-n", "-MWG:all", "-charset", "iptc=UTF8", dir.path()});
  std::map<std::string, nlohmann::json> verdicts;
  for (const nlohmann::json& file : nlohmann::json::parse(done.out)) {
    const std::filesystem::path path = file.at("SourceFile").get<std::string>();
    verdicts[path.stem().string()] = file;
  }
  if (verdicts.size() != samples.size()) throw std::runtime_error("exiftool: " + done.err);
  return verdicts;
}

}  // namespace picdesk::test
