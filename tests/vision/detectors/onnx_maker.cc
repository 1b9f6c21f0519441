// SPDX-License-Identifier: GPL-3.0-or-later
// Field numbers are those of onnx.proto (ModelProto, GraphProto, NodeProto, ValueInfoProto).
#include "vision/detectors/onnx_maker.h"

#include <cstdint>

namespace picdesk::test {
namespace {

std::string varint(std::uint64_t value) {
  std::string bytes;
  for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(0x80 | (value & 0x7F));
  return bytes + static_cast<char>(value);
}

std::string number(int field, std::uint64_t value) {
  return varint(static_cast<std::uint64_t>(field) << 3) + varint(value);
}

std::string bytes(int field, const std::string& value) {
  return varint(static_cast<std::uint64_t>(field) << 3 | 2) + varint(value.size()) + value;
}

std::string float_tensor(const std::string& name, const std::vector<int>& shape) {
  std::string dimensions;
  for (const int length : shape) {
    dimensions += bytes(1, number(1, static_cast<std::uint64_t>(length)));
  }
  const std::string tensor = number(1, 1) + bytes(2, dimensions);  // 1: FLOAT
  return bytes(1, name) + bytes(2, bytes(1, tensor));
}

std::string relu(const std::string& output) {
  return bytes(1, "input") + bytes(2, output) + bytes(3, output) + bytes(4, "Relu");
}

}  // namespace

std::string relu_model(const std::vector<int>& shape, const std::vector<std::string>& outputs) {
  std::string graph;
  for (const std::string& output : outputs) graph += bytes(1, relu(output));
  graph += bytes(2, "graph") + bytes(11, float_tensor("input", shape));
  for (const std::string& output : outputs) graph += bytes(12, float_tensor(output, shape));
  return number(1, 7) + bytes(7, graph) + bytes(8, bytes(1, "") + number(2, 11));
}

}  // namespace picdesk::test
