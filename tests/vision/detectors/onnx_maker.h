// SPDX-License-Identifier: GPL-3.0-or-later
// Small ONNX models, encoded by hand: a test needs no model file to see what a wrong one does.
#pragma once

#include <string>
#include <vector>

namespace picdesk::test {

// A model whose outputs are its only input, `input` of that shape, through a Relu each.
std::string relu_model(const std::vector<int>& shape, const std::vector<std::string>& outputs);

}  // namespace picdesk::test
