// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "base/files.h"
#include "picdesk/batch.h"

namespace picdesk {

Result<std::vector<BatchInput>> find_inputs(const std::string& path) {
  Result<std::vector<files::Found>> found = files::find_photographs(path);
  if (!found) return forward_error(found);
  std::vector<BatchInput> inputs;
  for (files::Found& file : *found) {
    inputs.push_back({std::move(file.path), std::move(file.relative)});
  }
  return inputs;
}

}  // namespace picdesk
