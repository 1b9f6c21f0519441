// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture's URL calls it. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace picdesk::check {

// Parts of ".../2025/04/01/49785-harbour-boats-600_384.webp". All empty for a data: URL, and for
// one that ends in a folder.
class SourceName {
 public:
  // Without query and fragment, percent-decoded once.
  explicit SourceName(std::string_view url);

  bool empty() const { return base().empty(); }
  std::string_view path() const { return path_; }  // all of it
  std::string_view base() const {
    return part(path_.size());
  }                                                          // "49785-harbour-boats-600_384.webp"
  std::string_view stem() const { return part(stem_end_); }  // "49785-harbour-boats-600_384"
  std::string_view name() const { return part(name_end_); }  // "49785-harbour-boats"
  std::string_view slug() const { return name().substr(id_); }  // "harbour-boats"
  // The path without size and extension: equal for one picture in several sizes.
  std::string_view picture() const { return path().substr(0, name_end_); }

 private:
  std::string_view part(std::size_t end) const { return path().substr(base_, end - base_); }

  std::string path_;
  std::size_t base_ = 0;
  std::size_t stem_end_ = 0;
  std::size_t name_end_ = 0;
  std::size_t id_ = 0;  // bytes of the name in front of the slug
};

// "harbour.jpg" -> "harbour"; without the extension of an image format: as it is. The extension
// must have something in front of it.
std::string_view without_image_extension(std::string_view name);

}  // namespace picdesk::check
