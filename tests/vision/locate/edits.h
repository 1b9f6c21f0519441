// SPDX-License-Identifier: GPL-3.0-or-later
// Renditions made from a master by what editors do, with the place they came from known exactly.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "base/bitmap.h"
#include "picdesk/vision.h"

namespace picdesk::test {

enum class Edit { webp75, retoned, grey, webp40, mirrored, rotated, squeezed, banner };
inline constexpr std::array kEdits = {Edit::webp75,   Edit::retoned, Edit::grey,     Edit::webp40,
                                      Edit::mirrored, Edit::rotated, Edit::squeezed, Edit::banner};
std::string name(Edit edit);

struct MadeRendition {
  Bitmap bitmap;
  Affine to_master;  // edge coordinates, px of both
};

// Numbers from a seed, the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
  double between(double low, double high);
  int below(int count);

 private:
  std::uint64_t state_;
};

// The map that shows `crop` of the master in `size`.
Affine showing(const Rect& crop, Size size);

// A window of the shape of `size`, between `least` of the largest there is and that.
Rect random_crop(Size master, Size size, double least, Dice& dice);

// `master` (rgb) under the map, each pixel the mean of what it covers.
Bitmap render(const Bitmap& master, const Affine& to_master, Size size);

// Through WebP and back.
Bitmap recoded(const Bitmap& bitmap, float quality);

// A random crop with the edit, saved as WebP (quality 75 where the edit says nothing else).
MadeRendition make_rendition(const Bitmap& master, Size size, Edit edit, std::uint64_t seed);

// The same edit of a given place: squeezed and rotated by what the dice say.
MadeRendition make_rendition(const Bitmap& master, const Rect& crop, Size size, Edit edit,
                             Dice& dice);

// The largest distance of a corner from where it belongs, px of the rendition.
double corner_error(const Affine& found, const MadeRendition& made);

}  // namespace picdesk::test
