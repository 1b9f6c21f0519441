// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/vision_reader.h"

#include <array>
#include <utility>

#include "preset/words.h"

namespace picdesk::preset {
namespace {

using Words = std::vector<std::string>;
using enum DetectorKind;

constexpr std::array kWithModels{ultraface640, ultraface320, blazeface, yunet2023};

bool is_sha256(std::string_view text) {
  return text.size() == 64 &&
         text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// A model is named whole: its file is never read before its hash is known.
FaceModel read_model(const TomlNode& node, Faults& faults) {
  static const Words kinds = [] {
    Words names;
    for (const DetectorKind kind : kWithModels) names.emplace_back(name(kind));
    return names;
  }();
  FaceModel model;
  const TableReader table(node, Section::config_face_model, faults);
  for (const std::string_view key : {"kind", "path", "sha256"}) {
    if (table.has(key)) continue;
    table.absent("face_model has no " + std::string(key),
                 "for example { kind = \"ultraface640\", path = \"models/face.onnx\", sha256 = "
                 "\"...\" }");
  }
  if (const auto kind = table.choice("kind", kinds)) model.kind = kWithModels[*kind];
  model.path = table.text("path").value_or("");
  if (model.path.empty() && table.has("path")) {
    table.fault(*table.find("path"), "path of face_model is empty", "name the model's file");
  }
  model.sha256 = table.text("sha256").value_or("");
  if (table.has("sha256") && !is_sha256(model.sha256)) {
    table.fault(*table.find("sha256"), "sha256 is " + quoted(model.sha256),
                "give the 64 hex digits that `sha256sum` prints");
  }
  for (char& digit : model.sha256) {
    if (digit >= 'A' && digit <= 'F') digit = static_cast<char>(digit - 'A' + 'a');
  }
  model.tiles = table.boolean("tiles").value_or(false);
  return model;
}

}  // namespace

VisionConfig read_vision(const TableReader& top, Faults& faults) {
  static const Words detectors{"none", "dlib", "haar"};
  VisionConfig vision;
  const TableReader table(top.table("vision"), Section::config_vision, faults);
  if (const auto detector = table.choice("detector", detectors)) {
    vision.detector = detectors[*detector];
  }
  if (table.has("face_model")) vision.model = read_model(table.table("face_model"), faults);
  return vision;
}

}  // namespace picdesk::preset
