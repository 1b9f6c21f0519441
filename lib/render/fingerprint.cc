// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "image/image.h"
#include "picdesk/render.h"
#include "webp/webp.h"

namespace picdesk {

// Raise the number of a part of ours whenever its output bytes change.
std::string engine_fingerprint() {
  return "resample/1 jpeg/1 metadata/1 webp/" + webp::engine_version() + " " +
         image::engine_versions();
}

}  // namespace picdesk
