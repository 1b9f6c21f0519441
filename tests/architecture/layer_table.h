// SPDX-License-Identifier: GPL-3.0-or-later
// The table of layers.toml, and the judgement of one include against it.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace picdesk::test {

struct Module {
  std::string folder;  // "lib/plan"
  int layer = 0;
  std::vector<std::string> headers;  // of lib/include/picdesk
  std::vector<std::string> uses;
  bool public_only = false;
};

struct Fence {
  std::string library;
  std::vector<std::string> prefixes;
  std::vector<std::string> files;  // shell patterns
};

struct LayerTable {
  std::map<std::string, Module> modules;
  std::vector<Fence> fences;
};

// Throws std::runtime_error if the file cannot be read or lacks a key.
LayerTable read_layer_table(const std::string& path);

// One #include: `quoted` for "...", otherwise <...>.
struct Include {
  int line = 0;
  bool quoted = false;
  std::string target;
};
std::vector<Include> includes_of(const std::string& source_text);

// The module that a file belongs to, "" if none. Public headers belong to their owner.
std::string module_of(const LayerTable& table, const std::string& file);

// Why this include may not stand in this file (a path relative to the checkout); "" if it may.
std::string objection(const LayerTable& table, const std::string& file, const Include& include);

}  // namespace picdesk::test
