// SPDX-License-Identifier: GPL-3.0-or-later
// Where tests find their material.
#pragma once

#include <string>

namespace picdesk::test {

std::string source_dir();                         // the checkout
std::string binary_dir();                         // the build tree
std::string test_image(const std::string& name);  // testimages/NAME
std::string picdesk_command();                    // the built command

// A real photograph fetched by tools/fetch-photos, e.g. "lomiri/seeding.jpg"; the folder is
// $PICDESK_PHOTOS or build/photos. Empty if it is not there: the test must then GTEST_SKIP, unless
// PICDESK_REQUIRE_PHOTOS is set (tools/test sets it), where it must fail.
std::string photo(const std::string& name);
bool photos_required();

}  // namespace picdesk::test
