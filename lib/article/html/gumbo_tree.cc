// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/gumbo_tree.h"

#include <gumbo.h>

namespace picdesk::article {
namespace {

void* allocate(void* arena, size_t size) { return static_cast<Arena*>(arena)->allocate(size); }
void release(void* arena, void* piece) { static_cast<Arena*>(arena)->release(piece); }

// This frame owns nothing that has a destructor, as longjmp() demands; nor do gumbo's, which are C.
const GumboNode* guarded_parse(const GumboOptions* options, const char* text, size_t length,
                               std::jmp_buf& exit) {
  if (setjmp(exit) != 0) return nullptr;
  return gumbo_parse_with_options(options, text, length)->document;
}

}  // namespace

const GumboInternalNode* parse_tree(std::string_view html, HtmlRoot root, Arena& arena) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = release;
  options.userdata = &arena;
  // Each error recorded copies the stack of open elements: 3 GB for 20,000 nested div.
  options.max_errors = 0;
  if (root == HtmlRoot::fragment) options.fragment_context = GUMBO_TAG_BODY;
  const char* text = html.empty() ? "" : html.data();
  return guarded_parse(&options, text, html.size(), arena.exit());
}

}  // namespace picdesk::article
