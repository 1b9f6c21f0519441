// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/site_folder.h"

#include <filesystem>
#include <stdexcept>

#include "webp/webp.h"

namespace picdesk::test {

std::vector<std::byte> webp_file(Size size, const MetadataRecord& record) {
  Bitmap bitmap;
  bitmap.format = PixelFormat::rgb;
  bitmap.size = size;
  bitmap.planes = {Plane(size, 3)};
  auto encoded = webp::encode(bitmap, {});
  if (!encoded) throw std::runtime_error(encoded.error().message);
  if (record == MetadataRecord{}) return *encoded;
  const auto blobs = encode_metadata(record, {});
  if (!blobs) throw std::runtime_error(blobs.error().message);
  auto whole = embed(*encoded, Format::webp, *blobs);
  if (!whole) throw std::runtime_error(whole.error().message);
  return *whole;
}

namespace {

std::string made_folder(const std::string& path) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  return path;
}

}  // namespace

void SiteFolder::put(std::string_view path, std::span<const std::byte> bytes) const {
  write_file(made_folder(folder_ / path), bytes);
}

void SiteFolder::put(std::string_view path, std::string_view text) const {
  write_file(made_folder(folder_ / path), text);
}

void SiteFolder::link(std::string_view path, const std::string& target) const {
  std::filesystem::create_symlink(target, made_folder(folder_ / path));
}

ImageFile SiteFolder::find(std::string_view url, std::string_view article,
                           const ArticleConfig& config) const {
  const auto site = SiteFiles::open(folder_.path(), config);
  if (!site) throw std::runtime_error(site.error().message);
  const std::vector<std::string> urls{std::string(url)};
  const ImageFiles found = site->find(urls, urls, article);
  return found.begin()->second;
}

}  // namespace picdesk::test
