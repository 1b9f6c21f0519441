// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of options that meta and sheet share.
#pragma once

#include "cli11_options.h"

namespace picdesk::command {

void add_reading(App& app, MetadataArguments& meta);
void add_codes(App& app, MetadataArguments& meta);
void add_writing(App& app, MetadataArguments& meta);
void add_storing(App& app, MetadataArguments& meta);

}  // namespace picdesk::command
