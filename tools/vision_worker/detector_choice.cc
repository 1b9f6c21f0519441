// SPDX-License-Identifier: GPL-3.0-or-later
#include "detector_choice.h"

namespace picdesk::vision_worker {

Result<DetectorChoice> read_choice(const std::vector<std::string>& words) {
  DetectorChoice choice;
  if (words.empty()) return choice;
  const bool model = words.front() == "model";
  const bool tiles = model && words.size() == 5 && words[4] == "tiles";
  if (words.size() != (model ? (tiles ? 5u : 4u) : 1u)) {
    return fail(ErrorCode::invalid_argument, "the vision worker does not know its arguments",
                "let picdesk start it");
  }
  Result<DetectorKind> kind = parse_detector(model ? words[1] : words.front());
  if (!kind) return forward_error(kind);
  if (model) {
    choice.model = FaceModel{*kind, words[2], words[3], tiles};
  } else if (*kind == DetectorKind::none) {
    choice.enabled = false;
  } else {
    choice.kind = *kind;
  }
  return choice;
}

}  // namespace picdesk::vision_worker
