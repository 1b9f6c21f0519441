// SPDX-License-Identifier: GPL-3.0-or-later
// Starting libvips, and the one place that translates its errors.
#include <libheif/heif.h>
#include <vips/vips.h>
// The vector header is public but not part of vips.h.
#include <vips/vector.h>

#include <cstring>
#include <mutex>
#include <string>

#include "image/image.h"
#include "image/picture.h"

namespace picdesk::image {
namespace {

void drop_message(const char* /*domain*/, GLogLevelFlags /*level*/, const char* /*message*/,
                  void* /*unused*/) {}

// Every loader is off but those behind the gate: blocking "untrusted" ones would leave GIF and HEIF
// open, and a broken TIFF would fall through to ImageMagick's loader.
void allow_only_gated_loaders() {
  vips_operation_block_set("VipsForeignLoad", TRUE);
  for (const char* allowed : {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp",
                              "VipsForeignLoadTiff"}) {
    vips_operation_block_set(allowed, FALSE);
  }
}

bool start() {
  if (vips_init("picdesk") != 0) return false;
  allow_only_gated_loaders();
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  // Decoder warnings go to stderr otherwise; what matters of them becomes a finding.
  g_log_set_handler("VIPS", static_cast<GLogLevelFlags>(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_INFO),
                    drop_message, nullptr);
  return true;
}

}  // namespace

Picture::~Picture() {
  if (image_ != nullptr) g_object_unref(image_);
}

Result<void> start_engine() {
  static std::once_flag once;
  static bool started = false;
  std::call_once(once, [] { started = start(); });
  if (!started) {
    return fail(ErrorCode::internal, "the image engine libvips does not start",
                "check that libvips42 is installed whole");
  }
  return {};
}

Error engine_error(Format format) {
  char* text = vips_error_buffer_copy();
  const bool memory = text != nullptr && std::strstr(text, "out of memory") != nullptr;
  g_free(text);
  const std::string what(name(format));
  if (memory) {
    return {ErrorCode::exhausted, "not enough memory to decode this " + what + " picture",
            "free memory or run fewer jobs at once (-j), then try again"};
  }
  return {ErrorCode::corrupt_data,
          "the " + what + " picture data is damaged or cut short and cannot be decoded whole",
          "fetch the master again, or open it in an editor and export it anew"};
}

std::string engine_versions() {
  const std::string vips = std::to_string(vips_version(0)) + "." + std::to_string(vips_version(1)) +
                           "." + std::to_string(vips_version(2));
  return "libvips " + vips + (vips_vector_isenabled() != 0 ? " orc" : "") + ", libheif " +
         heif_get_version();
}

}  // namespace picdesk::image
