// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/edits.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <stdexcept>

#include "image/image.h"
#include "picdesk/probe.h"
#include "webp/webp.h"

namespace picdesk::test {
namespace {

cv::Mat view(const Bitmap& bitmap) {
  const Plane& plane = bitmap.planes.front();
  return {plane.size.height, plane.size.width, CV_8UC(plane.channels),
          const_cast<std::uint8_t*>(plane.samples.data())};
}

Bitmap rgb_bitmap(const cv::Mat& pixels) {
  Bitmap bitmap;
  bitmap.size = {pixels.cols, pixels.rows};
  bitmap.planes.emplace_back(bitmap.size, 3);
  pixels.copyTo(view(bitmap));
  return bitmap;
}

void retone(cv::Mat& pixels) {
  cv::Mat curve(1, 256, CV_8UC1);
  for (int i = 0; i < 256; ++i) {
    const double gamma = 255 * std::pow(i / 255.0, 0.8);
    curve.at<std::uint8_t>(0, i) = cv::saturate_cast<std::uint8_t>((gamma - 128) * 1.2 + 128);
  }
  cv::LUT(pixels, curve, pixels);
  cv::Mat blurred;
  cv::GaussianBlur(pixels, blurred, {}, 1);
  cv::addWeighted(pixels, 1.6, blurred, -0.6, 0, pixels);
}

void make_grey(cv::Mat& pixels) {
  cv::Mat luma;
  cv::cvtColor(pixels, luma, cv::COLOR_RGB2GRAY);
  luma.convertTo(luma, -1, 1.15, -10);
  cv::cvtColor(luma, pixels, cv::COLOR_GRAY2RGB);
}

void add_banner(cv::Mat& pixels) {
  const int height = pixels.rows / 6;
  cv::Mat band = pixels.rowRange(pixels.rows - height, pixels.rows);
  band.setTo(cv::Scalar(180, 20, 30));
  cv::putText(band, "Breaking: a headline", {height / 4, height * 2 / 3}, cv::FONT_HERSHEY_SIMPLEX,
              height / 40.0, {255, 255, 255}, 2, cv::LINE_AA);
}

// Turned about the middle of the rendition.
Affine turned(const Affine& map, Size size, double degrees) {
  const double c = std::cos(degrees * std::numbers::pi / 180);
  const double s = std::sin(degrees * std::numbers::pi / 180);
  const double x = size.width / 2.0, y = size.height / 2.0;
  const Affine turn{c, s, x - c * x - s * y, -s, c, y + s * x - c * y};
  const Point origin = map.apply({turn.c, turn.f});
  return {map.a * turn.a + map.b * turn.d, map.a * turn.b + map.b * turn.e, origin.x,
          map.d * turn.a + map.e * turn.d, map.d * turn.b + map.e * turn.e, origin.y};
}

// The crop narrower (or lower) than the rendition's shape by 3 to 5 %.
Affine squeezed(const Rect& crop, Size size, Dice& dice) {
  const double amount = dice.between(0.95, 0.97);
  Rect narrow = crop;
  if (dice.below(2) == 0) {
    narrow.x1 = crop.x0 + static_cast<int>(std::lround(crop.width() * amount));
  } else {
    narrow.y1 = crop.y0 + static_cast<int>(std::lround(crop.height() * amount));
  }
  return showing(narrow, size);
}

}  // namespace

std::string name(Edit edit) {
  static constexpr const char* names[] = {"webp75",   "retoned", "grey",     "webp40",
                                          "mirrored", "rotated", "squeezed", "banner"};
  return names[static_cast<int>(edit)];
}

double Dice::between(double low, double high) {
  state_ = state_ * 6364136223846793005U + 1442695040888963407U;
  return low + (high - low) * static_cast<double>(state_ >> 11) / 9007199254740992.0;
}

int Dice::below(int count) { return std::min(count - 1, static_cast<int>(between(0, count))); }

Affine showing(const Rect& crop, Size size) {
  return {static_cast<double>(crop.width()) / size.width,
          0,
          static_cast<double>(crop.x0),
          0,
          static_cast<double>(crop.height()) / size.height,
          static_cast<double>(crop.y0)};
}

Rect random_crop(Size master, Size size, double least, Dice& dice) {
  const double scale = std::min(static_cast<double>(master.width) / size.width,
                                static_cast<double>(master.height) / size.height) *
                       std::min(1.0, dice.between(least, 1.1));
  const int width = std::min(master.width, static_cast<int>(std::lround(size.width * scale)));
  const int height = std::min(master.height, static_cast<int>(std::lround(size.height * scale)));
  const int x = dice.below(master.width - width + 1);
  const int y = dice.below(master.height - height + 1);
  return {x, y, x + width, y + height};
}

Bitmap render(const Bitmap& master, const Affine& to_master, Size size) {
  // So many samples a pixel along each axis that none of the master's is skipped.
  const double step =
      std::max(std::hypot(to_master.a, to_master.d), std::hypot(to_master.b, to_master.e));
  const int fine = std::max(1, static_cast<int>(std::ceil(step - 1e-9)));
  const double a = to_master.a / fine, b = to_master.b / fine;
  const double d = to_master.d / fine, e = to_master.e / fine;
  // OpenCV's pixel i lies at i, ours covers [i, i + 1).
  const cv::Matx23d centres(a, b, to_master.c + (a + b) / 2 - 0.5, d, e,
                            to_master.f + (d + e) / 2 - 0.5);
  cv::Mat samples;
  cv::warpAffine(view(master), samples, centres, {size.width * fine, size.height * fine},
                 cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
  if (fine > 1) cv::resize(samples, samples, {size.width, size.height}, 0, 0, cv::INTER_AREA);
  return rgb_bitmap(samples);
}

Bitmap recoded(const Bitmap& bitmap, float quality) {
  webp::EncodeOptions options;
  options.quality = quality;
  const auto file = webp::encode(bitmap, options);
  if (!file) throw std::runtime_error(file.error().message);
  const auto info = probe(*file);
  if (!info) throw std::runtime_error(info.error().message);
  auto decoded = image::decode(*file, *info, {});
  if (!decoded) throw std::runtime_error(decoded.error().message);
  return std::move(decoded->bitmap);
}

MadeRendition make_rendition(const Bitmap& master, Size size, Edit edit, std::uint64_t seed) {
  Dice dice(seed);
  const Rect crop = random_crop(master.size, size, 0.4, dice);
  return make_rendition(master, crop, size, edit, dice);
}

MadeRendition make_rendition(const Bitmap& master, const Rect& crop, Size size, Edit edit,
                             Dice& dice) {
  MadeRendition made;
  made.to_master = showing(crop, size);
  if (edit == Edit::squeezed) made.to_master = squeezed(crop, size, dice);
  if (edit == Edit::rotated) {
    made.to_master = turned(made.to_master, size, dice.below(2) == 0 ? 2 : -2);
  }
  if (edit == Edit::mirrored) {
    made.to_master.c += made.to_master.a * size.width;
    made.to_master.a = -made.to_master.a;
  }
  made.bitmap = render(master, made.to_master, size);
  cv::Mat pixels = view(made.bitmap);
  if (edit == Edit::retoned) retone(pixels);
  if (edit == Edit::grey) make_grey(pixels);
  if (edit == Edit::banner) add_banner(pixels);
  made.bitmap = recoded(made.bitmap, edit == Edit::webp40 ? 40 : 75);
  return made;
}

double corner_error(const Affine& found, const MadeRendition& made) {
  const double width = made.bitmap.size.width;
  const double height = made.bitmap.size.height;
  const double det = found.a * found.e - found.b * found.d;
  double worst = 0;
  for (const Point corner :
       {Point{0, 0}, Point{width, 0}, Point{width, height}, Point{0, height}}) {
    const Point right = made.to_master.apply(corner);
    const Point wrong = found.apply(corner);
    const double x = right.x - wrong.x, y = right.y - wrong.y;
    worst = std::max(
        worst, std::hypot((found.e * x - found.b * y) / det, (found.a * y - found.d * x) / det));
  }
  return worst;
}

}  // namespace picdesk::test
