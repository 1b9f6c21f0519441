// SPDX-License-Identifier: GPL-3.0-or-later
// Why a crop is where it is, in one sentence. Names of persons are left out: reasons stand in
// manifests and reports.
#pragma once

#include <string>
#include <vector>

#include "plan/scorer.h"

namespace picdesk::plan {

// "the protected face (user)", "3 protected regions (user, metadata-iptc)".
std::string protected_text(const std::vector<const SubjectRegion*>& regions);

// "the face (detector:dlib) is kept whole", "2 of 3 faces (metadata-mwg) are kept whole".
std::string subjects_reason(const std::vector<Target>& targets, const Rect& window);

// Of a window that nobody's region decided. `looked`: somebody looked for faces.
std::string saliency_reason(double share, bool looked);

}  // namespace picdesk::plan
