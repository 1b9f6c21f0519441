// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts of URLs (WHATWG URL 3). Pure; linear.
#pragma once

#include <string>
#include <string_view>

namespace picdesk::check {

// "user:name@host:80" of a URL whose scheme has hosts and ports; what is wrong with it, or "".
std::string authority_fault(std::string_view authority);
// Of a file: URL, where a host may be empty and has no port.
std::string file_host_fault(std::string_view host);
// Whether the fault is only one of form, which browsers read all the same.
bool is_mended_by_browsers(std::string_view authority);

}  // namespace picdesk::check
