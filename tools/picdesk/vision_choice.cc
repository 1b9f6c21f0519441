// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision_choice.h"

#include <filesystem>

#include "values.h"

namespace picdesk::command {
namespace {

std::string beside_config(const std::string& path, const DeskConfig& config) {
  const std::filesystem::path folder = std::filesystem::path(config.path).parent_path();
  return (folder / path).lexically_normal().string();  // an absolute path stays as it is
}

Result<FaceModel> model_of(const DeskConfig& config) {
  if (!config.vision.model) {
    return fail(ErrorCode::invalid_argument, "--detector: no face model is configured",
                "give face_model in [vision] of picdesk.toml: kind, path and sha256");
  }
  FaceModel model = *config.vision.model;
  model.path = beside_config(model.path, config);
  return model;
}

std::string name_of(const DetectorChoice& choice) {
  std::string text = "picdesk " PICDESK_VERSION " ";
  if (choice.model) {
    text += std::string(name(choice.model->kind)) + " " + choice.model->sha256;
    return choice.model->tiles ? text + " tiles" : text;
  }
  return text + (choice.kind ? std::string(name(*choice.kind)) : "auto");
}

}  // namespace

Result<VisionChoice> read_vision_choice(const std::string& option, const DeskConfig& config) {
  Result<std::size_t> known =
      choice("--detector", option, {"", "auto", "none", "haar", "dlib", "model"});
  if (!known) return forward_error(known);
  const bool has_model = config.vision.model.has_value();
  const bool configured = has_model || !config.vision.detector.empty();
  std::string word = option.empty() ? config.vision.detector : option;
  if ((word.empty() || word == "auto") && has_model) word = "model";

  VisionChoice made;
  made.asked = !option.empty() || configured;
  made.looks = word != "none";
  made.detector.enabled = made.looks;
  if (word == "model") {
    Result<FaceModel> model = model_of(config);
    if (!model) return forward_error(model);
    made.detector.model = std::move(*model);
  } else if (word == "haar" || word == "dlib") {
    made.detector.kind = *parse_detector(word);
  }
  made.name = name_of(made.detector);
  return made;
}

}  // namespace picdesk::command
