// SPDX-License-Identifier: GPL-3.0-or-later
// Where the worker program is.
#pragma once

#include <string>

#include "picdesk/result.h"
#include "worker/host/role.h"

namespace picdesk::worker {

// `wanted` if it is not empty; else the role's program beside the running one, else in its libexec
// (../libexec/picdesk), else in the one of the installation prefix. Errors: not_found, naming every
// place.
Result<std::string> locate_program(const std::string& wanted, const Role& role = {});

}  // namespace picdesk::worker
