// SPDX-License-Identifier: GPL-3.0-or-later
// JPEGs to decode, and what libjpeg's own command makes of them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/bitmap.h"
#include "picdesk/master.h"

namespace picdesk::test {

struct Master {
  std::string path;
  std::vector<std::byte> file;
  ProbeInfo info;
};

// A test image and its facts; a file the gate refuses throws std::runtime_error.
Master master(const std::string& name);

// `djpeg OPTIONS path`, read back.
Plane djpeg(const std::string& path, const std::vector<std::string>& options);

}  // namespace picdesk::test
