// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/material.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/digest.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

using nlohmann::json;

std::string folder(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? "" : value;
}

// `path` if it is there and of that hash; empty if it is absent.
std::string checked(const std::string& path, const std::string& sha256) {
  if (!std::filesystem::is_regular_file(path)) return "";
  const std::string found = digest::sha256_hex(std::span<const std::byte>(read_file(path)));
  if (found == sha256) return path;
  throw std::runtime_error(path + " has SHA-256 " + found + ", expected " + sha256);
}

Box box_of(const json& list) {
  const double x = list.at(0), y = list.at(1);
  return {x, y, x + list.at(2).get<double>(), y + list.at(3).get<double>()};
}

std::vector<Box> boxes_of(const json& image, const char* key) {
  std::vector<Box> boxes;
  for (const json& list : image.value(key, json::array())) boxes.push_back(box_of(list));
  return boxes;
}

std::map<std::string, Rect> crops_of(const json& image) {
  std::map<std::string, Rect> crops;
  if (!image.contains("crops")) return crops;
  for (const auto& [ratio, list] : image.at("crops").items()) {
    const Box box = box_of(list);
    crops[ratio] = {static_cast<int>(box.x0), static_cast<int>(box.y0), static_cast<int>(box.x1),
                    static_cast<int>(box.y1)};
  }
  return crops;
}

// The file of that name in a folder of the fetched photographs, if one is the one that is meant.
std::string fetched(const std::string& name, const std::string& sha256) {
  const std::string photos = source_dir() + "/build/photos";
  if (!std::filesystem::is_directory(photos)) return "";
  for (const auto& folder : std::filesystem::directory_iterator(photos)) {
    if (!folder.is_directory()) continue;
    const std::string path = checked(folder.path().string() + "/" + name, sha256);
    if (!path.empty()) return path;
  }
  return "";
}

// Beside the labels, where its package installs it, or among the fetched photographs.
std::string place_of(const json& image, const std::string& labels) {
  const std::string sha256 = image.at("sha256");
  if (image.contains("file") && image.at("file").is_string()) {
    return checked(labels + "/" + image.at("file").get<std::string>(), sha256);
  }
  const std::filesystem::path installed = image.at("source").value("path", "");
  if (installed.is_absolute()) {
    if (const std::string path = checked(installed, sha256); !path.empty()) return path;
  }
  return fetched(installed.filename(), sha256);
}

std::string source_of(const json& source) {
  const std::string package = source.value("package", source.value("repository", ""));
  return package + ": " + source.value("path", "");
}

LabelledPhoto read_label(const json& image, const std::string& labels, bool negative) {
  LabelledPhoto photo;
  photo.path = place_of(image, labels);
  photo.sha256 = image.at("sha256");
  photo.source = source_of(image.at("source"));
  photo.id = image.value("id", photo.source);
  photo.size = {image.value("width", 0), image.value("height", 0)};
  photo.faces = boxes_of(image, "faces");
  photo.main_faces = boxes_of(image, "main_faces");
  photo.ignore = boxes_of(image, "ignore");
  photo.crops = crops_of(image);
  photo.negative = negative;
  return photo;
}

}  // namespace

std::string model_file(const std::string& name, const std::string& sha256) {
  const std::string models = folder("PICDESK_MODELS_DIR");
  const std::string given = models.empty() ? "" : checked(models + "/" + name, sha256);
  return given.empty() ? checked(source_dir() + "/build/models/" + name, sha256) : given;
}

std::string ultraface640_model() {
  return model_file("ultraface_rfb_640.onnx", kUltraface640Sha256);
}

std::string ultraface320_model() { return model_file("ultraface320.onnx", kUltraface320Sha256); }

std::string blazeface_model() { return model_file("blazeface.onnx", kBlazefaceSha256); }

std::string yunet_model() { return model_file("face_detection_yunet_2023mar.onnx", kYunetSha256); }

std::vector<LabelledPhoto> labelled_photos() {
  const std::string labels = folder("PICDESK_CONFORMANCE_DIR");
  if (labels.empty()) return {};
  const json file = json::parse(read_text(labels + "/crops-dev.json"));
  std::vector<LabelledPhoto> photos;
  for (const json& image : file.at("images")) photos.push_back(read_label(image, labels, false));
  for (const json& image : file.at("negatives")) photos.push_back(read_label(image, labels, true));
  return photos;
}

}  // namespace picdesk::test
