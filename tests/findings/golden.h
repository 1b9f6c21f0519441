// SPDX-License-Identifier: GPL-3.0-or-later
// Outputs held against files of tests/findings/golden.
#pragma once

#include <string>
#include <string_view>

namespace picdesk::test {

// Expects the text to be that of the golden file, byte by byte. With PICDESK_UPDATE_GOLDENS=1 in
// the environment (target update-goldens) the file is written instead.
void expect_golden(std::string_view name, const std::string& text);
// The same for any file of the checkout.
void expect_file(std::string_view path, const std::string& text, std::string_view target);

}  // namespace picdesk::test
