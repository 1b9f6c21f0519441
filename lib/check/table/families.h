// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the table of rules: one line a rule, in any order; all_rules() sorts them. A new
// family gets a file here and a line there.
#pragma once

#include <span>

#include "picdesk/rules.h"

namespace picdesk::check {

std::span<const Rule> metadata_check_rules();   // meta/: raised by `meta check`
std::span<const Rule> metadata_notice_rules();  // meta/: of reading and editing
std::span<const Rule> crop_rules();             // crop/, image/, dup/: of finished renditions
std::span<const Rule> article_rules();  // alt/, caption/, check/, hero/, html/, input/, md/, text/
std::span<const Rule> sheet_rules();    // sheet/, codes/, tpl/
std::span<const Rule> rendering_rules();  // master/, crop/, plan/, path/, markup/, vision/
std::span<const Rule> file_rules();       // write/

}  // namespace picdesk::check
