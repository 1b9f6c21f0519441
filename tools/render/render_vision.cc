// SPDX-License-Identifier: GPL-3.0-or-later
#include "render_vision.h"

#include "photo_subjects.h"
#include "picdesk/config.h"

namespace picdesk::command {

Result<std::unique_ptr<VisionSession>> attach_vision(const RenderArguments& arguments,
                                                     BatchRequest& request) {
  Result<DeskConfig> config = load_config(".");
  if (!config) return forward_error(config);
  Result<VisionChoice> choice = read_vision_choice(arguments.detector, *config);
  if (!choice) return forward_error(choice);
  request.read_sidecar = read_sidecar;
  auto session = std::make_unique<VisionSession>(std::move(*choice), request.preset.limits);
  if (!session->choice().looks) return session;
  request.analysis_name = session->choice().name;
  request.analyse = [vision = session.get()](std::span<const std::byte> master, const ProbeInfo&) {
    return vision->analyse(master);
  };
  return session;
}

}  // namespace picdesk::command
