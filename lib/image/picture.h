// SPDX-License-Identifier: GPL-3.0-or-later
// A counted reference to a libvips image, and the engine behind it.
#pragma once

#include <utility>

#include "picdesk/master.h"
#include "picdesk/result.h"

extern "C" {
typedef struct _VipsImage VipsImage;
}

namespace picdesk::image {

// Owns one reference. Empty after a failed step.
class Picture {
 public:
  Picture() = default;
  explicit Picture(VipsImage* adopted) : image_(adopted) {}
  Picture(Picture&& other) noexcept : image_(std::exchange(other.image_, nullptr)) {}
  Picture& operator=(Picture&& other) noexcept {
    std::swap(image_, other.image_);
    return *this;
  }
  ~Picture();

  VipsImage* get() const { return image_; }
  explicit operator bool() const { return image_ != nullptr; }

 private:
  VipsImage* image_ = nullptr;
};

// Starts libvips on first use: one thread, no operation cache, and no loader but the four that the
// header gate lets through. Thread-safe. Errors: internal.
Result<void> start_engine();

// The error of the libvips call that just failed; its message buffer is emptied. libvips keeps one
// buffer for all threads, so its wording could be another master's: only exhaustion is read from
// it, and the text is ours.
Error engine_error(Format format);

}  // namespace picdesk::image
