// SPDX-License-Identifier: GPL-3.0-or-later
// The three languages of front matter. `content` is what stands between the fences (JSON: with its
// braces). Each adds values and problems.
#pragma once

#include <string_view>

#include "article/front_matter/collector.h"
#include "picdesk/article.h"

namespace picdesk::article {

// A subset of YAML 1.2: block and flow mappings and lists, plain, quoted, literal and folded
// scalars, comments. A key with an anchor, alias, tag or merge is a problem and is ignored.
void read_yaml(std::string_view file, Span content, Collector& into);
void read_toml(std::string_view file, Span content, Collector& into);
void read_json(std::string_view file, Span content, Collector& into);

}  // namespace picdesk::article
