// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutation/rendition.h"

#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <stdexcept>
#include <string_view>

#include "image/image.h"
#include "jpeg/jpeg.h"
#include "picdesk/probe.h"
#include "resample/resample.h"
#include "webp/webp.h"

namespace picdesk::mutation {
namespace {

cv::Mat view(const Bitmap& bitmap) {
  const Plane& plane = bitmap.planes.front();
  return {plane.size.height, plane.size.width, CV_8UC3,
          const_cast<std::uint8_t*>(plane.samples.data())};
}

Bitmap to_bitmap(const cv::Mat& pixels) {
  Bitmap bitmap;
  bitmap.size = {pixels.cols, pixels.rows};
  bitmap.planes.emplace_back(bitmap.size, 3);
  pixels.copyTo(view(bitmap));
  return bitmap;
}

template <class T>
T value_of(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return std::move(*result);
}

void put(Bytes& bytes, std::string_view text) {
  for (const char letter : text) bytes.push_back(static_cast<std::byte>(letter));
}

void put_little(Bytes& bytes, std::size_t value, int size) {
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<std::byte>(value >> (8 * i)));
}

}  // namespace

Bitmap render(const Bitmap& master, const Box& region, Size output) {
  resample::CropRequest request;
  request.x0 = region.x0;
  request.y0 = region.y0;
  request.x1 = region.x1;
  request.y1 = region.y1;
  request.output = output;
  return resample::crop_and_scale(master, request);
}

Bytes as_webp(const Bitmap& pixels, float quality) {
  return value_of(webp::encode(pixels, {.quality = quality}));
}

Bytes as_jpeg(const Bitmap& pixels, int quality) {
  return value_of(jpeg::encode(pixels, {.quality = quality}));
}

Bytes with_orientation(const Bytes& webp, int orientation) {
  const ProbeInfo info = value_of(probe(webp));
  Bytes exif;
  put(exif, std::string_view("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18));
  put_little(exif, static_cast<std::size_t>(orientation), 4);
  put_little(exif, 0, 4);
  Bytes chunks;
  put(chunks, "WEBPVP8X");
  put_little(chunks, 10, 4);
  put_little(chunks, 8, 4);  // flag: EXIF
  put_little(chunks, static_cast<std::size_t>(info.stored.width) - 1, 3);
  put_little(chunks, static_cast<std::size_t>(info.stored.height) - 1, 3);
  chunks.insert(chunks.end(), webp.begin() + 12, webp.end());
  put(chunks, "EXIF");
  put_little(chunks, exif.size(), 4);
  chunks.insert(chunks.end(), exif.begin(), exif.end());
  Bytes file;
  put(file, "RIFF");
  put_little(file, chunks.size(), 4);
  file.insert(file.end(), chunks.begin(), chunks.end());
  return file;
}

Bitmap decode(const Bytes& file) {
  const ProbeInfo info = value_of(probe(file));
  image::Decoded decoded = value_of(image::decode(file, info, {}));
  Bitmap pixels = image::flatten(image::to_rgb(decoded.bitmap), 0xFFFFFF);
  switch (info.orientation) {
    case Orientation::rotate_90_cw:
      return turned(pixels, 1);
    case Orientation::rotate_180:
      return turned(pixels, 2);
    case Orientation::rotate_270_cw:
      return turned(pixels, 3);
    default:
      return pixels;
  }
}

Bitmap blurred(const Bitmap& pixels, double sigma) {
  cv::Mat soft;
  cv::GaussianBlur(view(pixels), soft, {}, sigma);
  return to_bitmap(soft);
}

Bitmap tilted(const Bitmap& master, const Box& region, double degrees) {
  const Point centre = region.centre();
  const cv::Mat turn = cv::getRotationMatrix2D(
      {static_cast<float>(centre.x - 0.5), static_cast<float>(centre.y - 0.5)}, -degrees, 1);
  cv::Mat result;
  cv::warpAffine(view(master), result, turn, view(master).size(), cv::INTER_LANCZOS4,
                 cv::BORDER_REPLICATE);
  return to_bitmap(result);
}

Bitmap mirrored(const Bitmap& pixels) {
  cv::Mat result;
  cv::flip(view(pixels), result, 1);
  return to_bitmap(result);
}

Bitmap turned(const Bitmap& pixels, int quarters) {
  cv::Mat result;
  cv::rotate(view(pixels), result, quarters - 1);
  return to_bitmap(result);
}

Bitmap with_bars(Bitmap pixels, BarSides sides, int width, std::uint8_t level) {
  cv::Mat all = view(pixels);
  const cv::Scalar colour = cv::Scalar::all(level);
  if (sides.left) all.colRange(0, width).setTo(colour);
  if (sides.right) all.colRange(all.cols - width, all.cols).setTo(colour);
  if (sides.top) all.rowRange(0, width).setTo(colour);
  if (sides.bottom) all.rowRange(all.rows - width, all.rows).setTo(colour);
  return pixels;
}

Bitmap to_srgb(Bitmap pixels, WideGamut space) {
  // IEC 61966-2-1 primaries from those of Adobe RGB (1998) and of Display P3, all with white D65.
  static constexpr double kFromAdobe[3][3] = {
      {1.39836, -0.39836, 0}, {0, 1, 0}, {0, -0.04294, 1.04294}};
  static constexpr double kFromP3[3][3] = {
      {1.22494, -0.22494, 0}, {-0.04206, 1.04206, 0}, {-0.01964, -0.07864, 1.09828}};
  const auto& matrix = space == WideGamut::adobe_rgb ? kFromAdobe : kFromP3;
  const auto linear = [space](double v) {
    if (space == WideGamut::adobe_rgb) return std::pow(v, 563.0 / 256);
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  double light[256];
  for (int i = 0; i < 256; ++i) light[i] = linear(i / 255.0);
  std::vector<std::uint8_t>& samples = pixels.planes.front().samples;
  for (std::size_t i = 0; i + 2 < samples.size(); i += 3) {
    const double in[3] = {light[samples[i]], light[samples[i + 1]], light[samples[i + 2]]};
    for (std::size_t c = 0; c < 3; ++c) {
      const double sum = matrix[c][0] * in[0] + matrix[c][1] * in[1] + matrix[c][2] * in[2];
      const double v = std::clamp(sum, 0.0, 1.0);
      const double coded = v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
      samples[i + c] = static_cast<std::uint8_t>(std::lround(255 * coded));
    }
  }
  return pixels;
}

}  // namespace picdesk::mutation
