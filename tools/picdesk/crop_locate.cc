// SPDX-License-Identifier: GPL-3.0-or-later
#include "crop_documents.h"
#include "exit_code.h"
#include "photo_file.h"
#include "subcommands.h"
#include "vision_session.h"

namespace picdesk::command {
namespace {

Result<Located> locate(const std::string& master, const std::string& rendition) {
  Result<PhotoFile> large = open_photo(master);
  if (!large) return forward_error(large);
  Result<PhotoFile> small = open_photo(rendition);
  if (!small) return forward_error(small);
  VisionChoice nobody_for_faces;
  nobody_for_faces.detector.enabled = false;
  VisionSession vision(nobody_for_faces);
  Result<const VisionWorker*> worker = vision.worker();
  if (!worker) return forward_error(worker);
  Result<Comparison> compared = (*worker)->compare(large->bytes, small->bytes, {false, false});
  if (!compared) return tl::unexpected<Error>(with_path(rendition, compared.error()));
  return std::move(compared->located);
}

}  // namespace

int crop_locate(const CropCheckArguments& arguments, Console& console) {
  if (arguments.paths.size() != 2) {
    console.error({ErrorCode::invalid_argument,
                   "crop locate: " + std::to_string(arguments.paths.size()) + " files are named",
                   "give MASTER RENDITION"});
    return ExitCode::usage;
  }
  LocatedPhoto photo{arguments.paths[0], arguments.paths[1], {}};
  Result<Located> located = locate(photo.master, photo.rendition);
  if (!located) {
    Tally tally(console);
    tally.failed(photo.rendition, located.error());
    return tally.exit_code();
  }
  photo.located = std::move(*located);
  if (console.json()) {
    console.product(locate_document(photo));
  } else {
    console.say(locate_line(photo));
  }
  const bool found = photo.located.verdict == Located::Verdict::found;
  return found ? ExitCode::done : ExitCode::findings;
}

}  // namespace picdesk::command
