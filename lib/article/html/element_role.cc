// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/element_role.h"

#include <gumbo.h>

#include <array>
#include <initializer_list>

#include "article/html/tag_reader.h"

namespace picdesk::article {
namespace {

using Kind = ElementRole::Kind;
using Roles = std::array<ElementRole, GUMBO_TAG_LAST>;

template <class Set>
constexpr void each(Roles& roles, std::initializer_list<GumboTag> tags, Set set) {
  for (const GumboTag tag : tags) set(roles[tag]);
}

constexpr void set_kind(Roles& roles, Kind kind, std::initializer_list<GumboTag> tags) {
  each(roles, tags, [kind](ElementRole& role) { role.kind = kind; });
}

constexpr void set_blocks(Roles& roles) {
  set_kind(roles, Kind::block,
           {GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,    GUMBO_TAG_BLOCKQUOTE,
            GUMBO_TAG_BUTTON,  GUMBO_TAG_CENTER,  GUMBO_TAG_DETAILS,  GUMBO_TAG_DIR,
            GUMBO_TAG_DIV,     GUMBO_TAG_DL,      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION,
            GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER,  GUMBO_TAG_H1,       GUMBO_TAG_H2,
            GUMBO_TAG_H3,      GUMBO_TAG_H4,      GUMBO_TAG_H5,       GUMBO_TAG_H6,
            GUMBO_TAG_HEADER,  GUMBO_TAG_HGROUP,  GUMBO_TAG_LISTING,  GUMBO_TAG_MAIN,
            GUMBO_TAG_MENU,    GUMBO_TAG_NAV,     GUMBO_TAG_OL,       GUMBO_TAG_PRE,
            GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY, GUMBO_TAG_UL});
  set_kind(roles, Kind::paragraph, {GUMBO_TAG_P});
  set_kind(roles, Kind::item, {GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_DT});
  set_kind(roles, Kind::option, {GUMBO_TAG_OPTION});
  set_kind(roles, Kind::ruby, {GUMBO_TAG_RT, GUMBO_TAG_RP});
}

constexpr void set_barriers(Roles& roles) {
  set_kind(
      roles, Kind::barrier,
      {GUMBO_TAG_APPLET, GUMBO_TAG_OBJECT, GUMBO_TAG_MARQUEE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SELECT,
       GUMBO_TAG_FORM, GUMBO_TAG_FRAMESET, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_PLAINTEXT, GUMBO_TAG_SVG,
       GUMBO_TAG_MATH, GUMBO_TAG_MI, GUMBO_TAG_MO, GUMBO_TAG_MN, GUMBO_TAG_MS, GUMBO_TAG_MTEXT,
       GUMBO_TAG_ANNOTATION_XML, GUMBO_TAG_FOREIGNOBJECT, GUMBO_TAG_DESC});
  set_kind(roles, Kind::table, {GUMBO_TAG_TABLE});
  set_kind(roles, Kind::table_part,
           {GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_THEAD, GUMBO_TAG_TBODY,
            GUMBO_TAG_TFOOT, GUMBO_TAG_COLGROUP, GUMBO_TAG_CAPTION});
  set_kind(roles, Kind::root, {GUMBO_TAG_HTML, GUMBO_TAG_HEAD, GUMBO_TAG_BODY});
}

constexpr void set_leaves(Roles& roles) {
  set_kind(roles, Kind::formatting,
           {GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM, GUMBO_TAG_FONT,
            GUMBO_TAG_I, GUMBO_TAG_NOBR, GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE,
            GUMBO_TAG_STRONG, GUMBO_TAG_TT, GUMBO_TAG_U});
  set_kind(roles, Kind::void_element,
           {GUMBO_TAG_AREA, GUMBO_TAG_BASE,  GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND, GUMBO_TAG_BR,
            GUMBO_TAG_COL,  GUMBO_TAG_EMBED, GUMBO_TAG_FRAME,    GUMBO_TAG_HR,      GUMBO_TAG_IMAGE,
            GUMBO_TAG_IMG,  GUMBO_TAG_INPUT, GUMBO_TAG_ISINDEX,  GUMBO_TAG_KEYGEN,  GUMBO_TAG_LINK,
            GUMBO_TAG_META, GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE,   GUMBO_TAG_TRACK,   GUMBO_TAG_WBR});
  set_kind(roles, Kind::raw_text,
           {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE, GUMBO_TAG_XMP,
            GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES});
}

constexpr void set_marks(Roles& roles) {
  each(roles, {GUMBO_TAG_SVG, GUMBO_TAG_MATH}, [](ElementRole& r) { r.foreign_root = true; });
  each(
      roles,
      {GUMBO_TAG_B,      GUMBO_TAG_BIG,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,  GUMBO_TAG_BR,
       GUMBO_TAG_CENTER, GUMBO_TAG_CODE,   GUMBO_TAG_DD,         GUMBO_TAG_DIV,   GUMBO_TAG_DL,
       GUMBO_TAG_DT,     GUMBO_TAG_EM,     GUMBO_TAG_EMBED,      GUMBO_TAG_H1,    GUMBO_TAG_H2,
       GUMBO_TAG_H3,     GUMBO_TAG_H4,     GUMBO_TAG_H5,         GUMBO_TAG_H6,    GUMBO_TAG_HEAD,
       GUMBO_TAG_HR,     GUMBO_TAG_I,      GUMBO_TAG_IMG,        GUMBO_TAG_LI,    GUMBO_TAG_LISTING,
       GUMBO_TAG_MENU,   GUMBO_TAG_META,   GUMBO_TAG_NOBR,       GUMBO_TAG_OL,    GUMBO_TAG_P,
       GUMBO_TAG_PRE,    GUMBO_TAG_RUBY,   GUMBO_TAG_S,          GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,
       GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_SUB,        GUMBO_TAG_SUP,   GUMBO_TAG_TABLE,
       GUMBO_TAG_TT,     GUMBO_TAG_U,      GUMBO_TAG_UL,         GUMBO_TAG_VAR,   GUMBO_TAG_FONT},
      [](ElementRole& r) { r.breaks_out = true; });
  each(roles,
       {GUMBO_TAG_TITLE, GUMBO_TAG_DESC, GUMBO_TAG_FOREIGNOBJECT, GUMBO_TAG_MI, GUMBO_TAG_MO,
        GUMBO_TAG_MN, GUMBO_TAG_MS, GUMBO_TAG_MTEXT, GUMBO_TAG_ANNOTATION_XML},
       [](ElementRole& r) { r.html_inside = true; });
  each(roles,
       {GUMBO_TAG_TABLE, GUMBO_TAG_APPLET, GUMBO_TAG_OBJECT, GUMBO_TAG_MARQUEE, GUMBO_TAG_TEMPLATE},
       [](ElementRole& r) { r.marker = true; });
  each(roles,
       {GUMBO_TAG_SVG, GUMBO_TAG_MATH, GUMBO_TAG_SELECT, GUMBO_TAG_FRAMESET, GUMBO_TAG_TEMPLATE},
       [](ElementRole& r) { r.clouds = true; });
  roles[GUMBO_TAG_ISINDEX].expands = true;
}

constexpr Roles make_roles() {
  Roles roles{};
  for (int tag = 0; tag < GUMBO_TAG_LAST; ++tag) roles[static_cast<std::size_t>(tag)].tag = tag;
  set_blocks(roles);
  set_barriers(roles);
  set_leaves(roles);
  set_marks(roles);
  return roles;
}

constexpr Roles kRoles = make_roles();

}  // namespace

ElementRole element_role(std::string_view name) {
  const GumboTag tag = gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
  return kRoles[tag];
}

}  // namespace picdesk::article
