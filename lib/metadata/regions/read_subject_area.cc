// SPDX-License-Identifier: GPL-3.0-or-later
// Exif 2.32, SubjectArea (0x9214): where the camera's focus lay, in stored pixels.
#include "metadata/exif/exif_tree.h"
#include "metadata/exif/tiff_block.h"
#include "metadata/regions/drawn.h"

namespace picdesk::metadata {
namespace {

constexpr std::uint32_t kSubjectArea = 0x9214;
constexpr std::uint32_t kPixelXDimension = 0xA002;
constexpr std::uint32_t kPixelYDimension = 0xA003;

std::vector<double> numbers(const ExifTree& tree, std::uint32_t tag, std::size_t most) {
  const ExifEntry* entry = find(tree, "Exif", tag);
  if (entry == nullptr || (entry->type != tiff_short && entry->type != tiff_long)) return {};
  const std::size_t size = tiff_type_size(entry->type);
  if (entry->count > most || entry->bytes.size() < size * entry->count) return {};
  const TiffBlock block(entry->bytes, tree.big_endian);
  std::vector<double> all;
  for (std::size_t i = 0; i < entry->count; ++i) {
    all.push_back(size == 2 ? block.u16(2 * i) : block.u32(4 * i));
  }
  return all;
}

// A point is a circle without radius.
std::optional<Shape> to_shape(const std::vector<double>& values) {
  if (values.size() < 2 || values.size() > 4) return std::nullopt;
  Shape shape;
  shape.pixel = true;
  if (values.size() < 4) {
    shape.kind = Shape::Kind::circle;
    shape.radius = values.size() == 3 ? values[2] / 2 : 0;
    shape.x = values[0];
    shape.y = values[1];
  } else {
    shape.w = values[2];
    shape.h = values[3];
    shape.x = values[0] - shape.w / 2;
    shape.y = values[1] - shape.h / 2;
  }
  return shape;
}

// What was made smaller later is brought to shares of the picture it was written for.
void to_shares(Shape& shape, const AppliedTo& size) {
  shape.pixel = false;
  shape.radius_unit = Shape::RadiusUnit::width;
  shape.radius /= size.width;
  shape.x /= size.width;
  shape.w /= size.width;
  shape.y /= size.height;
  shape.h /= size.height;
}

}  // namespace

DrawnBlock read_subject_area(ByteView exif) {
  DrawnBlock block;
  block.label = "EXIF 0x9214 SubjectArea";
  const Result<ExifTree> tree = read_exif_tree(exif);
  if (!tree || find(*tree, "Exif", kSubjectArea) == nullptr) return block;
  DrawnRegion drawn;
  drawn.shape = to_shape(numbers(*tree, kSubjectArea, 4));
  drawn.kind = RegionKind::salient;
  drawn.source = RegionSource::exif_subject_area;
  drawn.number = 1;
  const std::vector<double> width = numbers(*tree, kPixelXDimension, 1);
  const std::vector<double> height = numbers(*tree, kPixelYDimension, 1);
  if (drawn.shape && !width.empty() && !height.empty() && width[0] > 0 && height[0] > 0) {
    block.applied_to = AppliedTo{width[0], height[0]};
    to_shares(*drawn.shape, *block.applied_to);
  }
  block.regions.push_back(std::move(drawn));
  block.listed = 1;
  return block;
}

}  // namespace picdesk::metadata
