// SPDX-License-Identifier: GPL-3.0-or-later
// What the pre-scan has to know of an element: how the standard's tree builder opens and closes it
// (HTML 13.2.6). A superset of the truth: where it errs, it keeps elements open that are closed.
#pragma once

#include <string_view>

namespace picdesk::article {

struct ElementRole {
  enum class Kind {
    inline_element,  // not "special": closed by an end tag behind other inlines
    block,           // closed through blocks, inlines and the four below
    paragraph,       // p
    item,            // li dd dt
    option,          // option
    ruby,            // rt rp
    formatting,      // re-opened in each block until closed
    barrier,         // no end tag reaches through it
    table,           // a barrier; its end tag reaches through all but barriers
    table_part,      // tr td th thead tbody tfoot colgroup caption: counted with their table
    void_element,    // has no content in HTML
    root,            // html head body
    raw_text,        // script style textarea title xmp iframe noembed noframes
  };
  Kind kind = Kind::inline_element;
  int tag = 0;                // gumbo's number; unknown names share one
  bool foreign_root = false;  // svg math
  bool breaks_out = false;    // ends an open svg or math
  bool html_inside = false;   // title desc foreignObject ... of svg and math
  bool marker = false;        // formatting elements don't reach in or out
  bool clouds = false;   // behind it tokens may be read in another way: svg select template ...
  bool expands = false;  // isindex: one tag, eight elements
};

ElementRole element_role(std::string_view name);  // in any case

}  // namespace picdesk::article
