// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/record/list_text.h"

#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

// The number of backslashes at the end.
std::size_t ending_backslashes(std::string_view text) {
  const std::size_t last = text.find_last_not_of('\\');
  return last == std::string_view::npos ? text.size() : text.size() - last - 1;
}

// Appends so that what follows, a semicolon, can be told from the text.
void double_backslashes(std::string& text, std::size_t item_start) {
  text.append(ending_backslashes(std::string_view(text).substr(item_start)), '\\');
}

}  // namespace

std::string join_list(const std::vector<std::string>& items) {
  std::string all;
  std::size_t start = 0;  // of the item in `all`
  for (const std::string& item : items) {
    if (is_blank(std::string_view(item))) continue;
    if (!all.empty()) {
      double_backslashes(all, start);
      all += "; ";
    }
    start = all.size();
    for (const char c : item) {
      if (c == ';') {
        double_backslashes(all, start);
        all += '\\';
      }
      all += c;
    }
  }
  return all;
}

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> items(1);
  std::size_t start = 0;  // of the item in `text`
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t backslashes =
        text[i] == ';' ? ending_backslashes(text.substr(start, i - start)) : 0;
    if (text[i] == ';') items.back().resize(items.back().size() - (backslashes + 1) / 2);
    if (text[i] == ';' && backslashes % 2 == 0 && text.substr(i + 1, 1) == " ") {
      items.emplace_back();
      start = ++i + 1;
    } else {
      items.back() += text[i];
    }
  }
  std::erase_if(items, [](const std::string& item) { return is_blank(std::string_view(item)); });
  return items;
}

}  // namespace picdesk::metadata
