// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what looks like a credit names somebody. Pure.
#pragma once

#include "check/agencies.h"
#include "check/article/credit_form.h"

namespace picdesk::check {

// Agencies, or a few words that are written as names: "[Jane Doe/AFP]", not "[video]" and not what
// follows in "Photo: boats leave port".
bool names_someone(std::string_view text, const CreditForm& form, const Agencies& agencies);

}  // namespace picdesk::check
