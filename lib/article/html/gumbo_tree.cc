// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/gumbo_tree.h"

#include <dlfcn.h>
#include <gumbo.h>

#include <cstdlib>

namespace picdesk::article {
namespace {

// The arena of the tree that this thread is parsing.
thread_local Arena* parsing = nullptr;

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
  parsing = &arena;
  const GumboInternalNode* document = guarded_parse(&options, text, html.size(), arena.exit());
  parsing = nullptr;
  return document;
}

// What an assertion of gumbo that fails comes to while this thread parses: the way out.
void leave_on_assertion() {
  if (parsing != nullptr) parsing->stop(Arena::Stop::assertion);
}

}  // namespace picdesk::article

// Gumbo is built with assertions, and some soups of tags make one fail
// ("<table><svg><select><desc><select><table>"): glibc's function would end the program for a
// stranger's page. This one takes its place in every program that parses articles, and hands
// everybody else's failures on to it: while a thread parses, nothing but gumbo asserts there.
// NOLINTNEXTLINE(bugprone-reserved-identifier,readability-identifier-naming)
extern "C" [[noreturn]] void __assert_fail(const char* assertion, const char* file, unsigned line,
                                           const char* function) noexcept {
  picdesk::article::leave_on_assertion();
  using Handler = void (*)(const char*, const char*, unsigned, const char*);
  const auto next = reinterpret_cast<Handler>(dlsym(RTLD_NEXT, "__assert_fail"));
  if (next != nullptr) next(assertion, file, line, function);
  std::abort();  // of a program that has no other, as one that is linked statically
}
