// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of edits share.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "metadata/samples.h"
#include "picdesk/metadata_edit.h"

namespace picdesk::test {

using Settings = std::vector<std::pair<std::string, std::string>>;  // path and text

// The edit that `meta set` makes: from the file's own record.
MetadataEdit edit_of(std::span<const std::byte> file, const Settings& settings);

// Edits and verifies; a refusal fails the test by exception.
EditResult edited(std::span<const std::byte> file, const Settings& settings,
                  const EditOptions& options = {});
// The new bytes.
Bytes after(std::span<const std::byte> file, const Settings& settings,
            const EditOptions& options = {});
// The refusal's message; empty if there is none.
std::string refusal(std::span<const std::byte> file, const Settings& settings,
                    const EditOptions& options = {});

// The first JPEG segment of that marker whose payload starts so, marker included; empty: none.
Bytes segment(std::span<const std::byte> jpeg, unsigned marker, std::string_view start);

std::vector<std::string> rules_of(const EditResult& result);

// The six fields that desks set most.
Settings six_fields();

}  // namespace picdesk::test
