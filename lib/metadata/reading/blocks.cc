// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/blocks.h"

#include "base/text.h"
#include "metadata/container/inflate.h"
#include "metadata/exif/tiff_block.h"
#include "metadata/xmp/xml_element.h"

namespace picdesk::metadata {
namespace {

using Kind = MetadataBlock::Kind;

constexpr std::string_view xmp_prefix{"http://ns.adobe.com/xap/1.0/\0", 29};

class Finder {
 public:
  Finder(const Source& source, std::vector<Finding>& findings)
      : source_(source), findings_(findings) {
    blocks_.format = source.info.format;
  }

  Blocks run() && {
    for (const MetadataBlock& block : source_.info.metadata) take(block);
    if (photoshop_parts_ > 1) join_photoshop();
    // Legacy places count only where the standard one is empty.
    for (const MetadataBlock& block : source_.info.metadata) {
      if (block.kind == Kind::text) take_text(block);
    }
    return std::move(blocks_);
  }

 private:
  void take(const MetadataBlock& block) {
    const ByteView bytes = source_.payload(block);
    if (block.kind == Kind::exif) return set(blocks_.exif, with_tiff_number(bytes), block);
    if (block.kind == Kind::xmp) return take_xmp(bytes, block);
    if (block.kind == Kind::iim) return set(blocks_.iim, bytes, block);
    if (block.kind == Kind::extended_xmp) return blocks_.extended_xmp.push_back(bytes);
    if (block.kind == Kind::photoshop && ++photoshop_parts_ == 1) {
      set(blocks_.photoshop, bytes, block);
    }
  }

  // Panasonic and Olympus raw files have an own number where TIFF has 42.
  ByteView with_tiff_number(ByteView bytes) {
    if (source_.info.format != Format::raw || bytes.size() < 8) return bytes;
    const bool little = starts_with(bytes, "II");
    const std::uint32_t number = little ? u16_little(bytes, 2) : u16_big(bytes, 2);
    if (number == 42) return bytes;
    keep(bytes);
    blocks_.own.back()[little ? 2 : 3] = std::byte{42};
    blocks_.own.back()[little ? 3 : 2] = std::byte{0};
    return blocks_.own.back();
  }

  // The first block counts.
  void set(Block& to, ByteView bytes, const MetadataBlock& block) {
    if (to.found) {
      findings_.push_back({"meta/block-duplicate", Severity::info,
                           "a second block of the same kind was not read",
                           block_label(source_, block), ""});
      return;
    }
    to = {bytes, block_label(source_, block), true, true};
  }

  void take_xmp(ByteView bytes, const MetadataBlock& block) {
    if (!block.compressed || blocks_.xmp.found) return set(blocks_.xmp, bytes, block);
    const Result<std::string> packet = inflate(bytes, XmlLimits{}.bytes);
    if (!packet) return unreadable(packet.error());
    const ByteView own = keep(as_byte_view(*packet));
    set(blocks_.xmp, own, block);
  }

  void join_photoshop() {
    Bytes joined;
    for (const ByteView part : source_.payloads(Kind::photoshop)) append(joined, part);
    blocks_.own.push_back(std::move(joined));
    blocks_.photoshop.bytes = blocks_.own.back();
  }

  void take_text(const MetadataBlock& block) {
    const Result<RawProfile> profile = read_raw_profile(source_.payload(block), block.compressed);
    if (!profile) {
      const Error& error = profile.error();
      if (error.code == ErrorCode::not_found) return;
      findings_.push_back({"meta/raw-profile-broken", Severity::warning, error.message,
                           block_label(source_, block), error.hint});
      return;
    }
    const std::string& type = profile->type;
    const std::string_view text = as_text(profile->bytes);
    if (type == "exif" || (type == "APP1" && text.starts_with(exif_prefix))) {
      const std::size_t skip = text.starts_with(exif_prefix) ? exif_prefix.size() : 0;
      legacy(blocks_.exif, text.substr(skip), block, type, true);
    } else if (type == "xmp" || (type == "APP1" && text.starts_with(xmp_prefix))) {
      const std::size_t skip = text.starts_with(xmp_prefix) ? xmp_prefix.size() : 0;
      legacy(blocks_.xmp, text.substr(skip), block, type, true);
    } else if (type == "iptc" || type == "8bim") {
      const bool resources = text.starts_with("8BIM");
      legacy(resources ? blocks_.photoshop : blocks_.iim, text, block, type, false);
    }
  }

  // MWG's guidelines know no PNG. There EXIF and XMP of old files have these places only, so they
  // vote; IIM has none, so that it does not.
  void legacy(Block& to, std::string_view text, const MetadataBlock& block, const std::string& type,
              bool votes) {
    const std::string label = block_label(source_, block);
    const bool used = !to.found;
    if (used) to = {keep(as_byte_view(text)), label, true, votes};
    findings_.push_back({"meta/raw-profile", Severity::info,
                         "a text chunk holds the profile \"" + text::printable(type) + "\"" +
                             (used ? "; it was read" : ", which the standard place overrides"),
                         label, ""});
  }

  void unreadable(const Error& error) {
    findings_.push_back(
        {"meta/xmp-unreadable", Severity::warning, error.message, "XMP", error.hint});
  }

  ByteView keep(ByteView bytes) {
    blocks_.own.emplace_back(bytes.begin(), bytes.end());
    return blocks_.own.back();
  }

  const Source& source_;
  std::vector<Finding>& findings_;
  Blocks blocks_;
  std::size_t photoshop_parts_ = 0;
};

}  // namespace

Blocks find_blocks(const Source& source, std::vector<Finding>& findings) {
  return Finder(source, findings).run();
}

}  // namespace picdesk::metadata
