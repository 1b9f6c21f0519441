// SPDX-License-Identifier: GPL-3.0-or-later
// What gumbo does, on which the reader of HTML relies: a new version that does otherwise must fail
// here, not in an article.
#include <gtest/gtest.h>
#include <gumbo.h>

#include <string>
#include <string_view>
#include <vector>

#include "article/html/parsed.h"
#include "article/html/tag_reader.h"

namespace picdesk {
namespace {

class Parsed {
 public:
  explicit Parsed(std::string_view html) : html_(html), options_(kGumboDefaultOptions) {
    options_.max_errors = 0;
    output_ = gumbo_parse_with_options(&options_, html_.data(), html_.size());
  }
  ~Parsed() { gumbo_destroy_output(&options_, output_); }
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;

  // Every element, in document order.
  std::vector<const GumboNode*> elements() const {
    std::vector<const GumboNode*> found, open{output_->root};
    while (!open.empty()) {
      const GumboNode* node = open.back();
      open.pop_back();
      if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) continue;
      found.push_back(node);
      const GumboVector& children = node->v.element.children;
      for (unsigned at = children.length; at > 0; --at) {
        open.push_back(static_cast<const GumboNode*>(children.data[at - 1]));
      }
    }
    return found;
  }
  const GumboNode* last() const { return elements().back(); }
  std::string_view html() const { return html_; }

 private:
  std::string html_;
  GumboOptions options_;
  GumboOutput* output_ = nullptr;
};

const GumboAttribute* attribute(const GumboNode* node, const char* name) {
  return gumbo_get_attribute(&node->v.element.attributes, name);
}

class Offsets : public testing::TestWithParam<const char*> {};

TEST_P(Offsets, are_bytes_of_the_text) {
  const Parsed page(std::string(GetParam()) + "<img alt=\"x\">");
  const GumboAttribute* alt = attribute(page.last(), "alt");
  ASSERT_NE(alt, nullptr);
  const std::size_t begin = page.html().find("alt");
  EXPECT_EQ(alt->original_name.data, page.html().data() + begin);
  EXPECT_EQ(alt->name_start.offset, begin);
  EXPECT_EQ(std::string_view(alt->original_value.data, alt->original_value.length), "\"x\"");
}

INSTANTIATE_TEST_SUITE_P(Behind, Offsets,
                         testing::Values("", "\xEF\xBB\xBF", "<p>\r\n\r\n", "\r\r", "\xFF\xFE\xC3",
                                         "é🚢\t", "&amp;&eacute;", "<p>a</p >"));

TEST(Gumbo, drops_a_second_attribute_which_we_report) {
  const Parsed page("<img alt=\"a\" ALT=\"b\">");
  EXPECT_EQ(page.last()->v.element.attributes.length, 1u);
  EXPECT_STREQ(attribute(page.last(), "alt")->value, "a");
  EXPECT_EQ(test::parsed(page.html()).duplicates.size(), 1u);
}

TEST(Gumbo, does_not_know_picture) {
  const Parsed page("<picture class=x>");
  const GumboElement& element = page.last()->v.element;
  EXPECT_EQ(element.tag, GUMBO_TAG_UNKNOWN);
  EXPECT_STREQ(gumbo_normalized_tagname(element.tag), "");
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  EXPECT_EQ(std::string_view(name.data, name.length), "picture");
  EXPECT_EQ(test::parsed("<PICTURE><img></PICTURE>").pictures.size(), 1u);
}

TEST(Gumbo, makes_image_an_img) {
  const Parsed page("<image src=a>");
  EXPECT_EQ(page.last()->v.element.tag, GUMBO_TAG_IMG);
  EXPECT_TRUE(std::string_view(page.last()->v.element.original_tag.data).starts_with("<image"));
}

TEST(Gumbo, reads_noscript_in_body) {
  const Parsed page("<body><noscript><img></noscript>");
  EXPECT_EQ(page.last()->v.element.tag, GUMBO_TAG_IMG);
  EXPECT_TRUE(test::parsed("<body><noscript><img></noscript>").images[0].image.in_noscript);
}

// There the image ends the element, and stands in body.
TEST(Gumbo, reads_no_image_of_a_noscript_in_head_but_we_know) {
  const std::string html = "<head><noscript>\n<img></noscript><img>";
  const Parsed page(html);
  EXPECT_EQ(page.last()->parent->v.element.tag, GUMBO_TAG_BODY);
  const auto facts = test::parsed(html);
  ASSERT_EQ(facts.images.size(), 2u);
  EXPECT_TRUE(facts.images[0].image.in_noscript);
  EXPECT_FALSE(facts.images[0].image.name.exposed);
  EXPECT_FALSE(facts.images[1].image.in_noscript);
}

TEST(Gumbo, gives_an_attribute_without_value_its_name_as_original) {
  const Parsed page("<img alt>");
  const GumboAttribute* alt = attribute(page.last(), "alt");
  EXPECT_EQ(alt->original_value.data, alt->original_name.data);
  EXPECT_STREQ(alt->value, "");
}

TEST(Gumbo, has_a_node_type_for_template) {
  const Parsed page("<template><p></template>");
  bool found = false;
  for (const GumboNode* node : page.elements()) {
    found = found || node->type == GUMBO_NODE_TEMPLATE;
  }
  EXPECT_TRUE(found);
  EXPECT_TRUE(test::parsed("<template><img></template>").images[0].image.in_skipped);
}

TEST(Gumbo, gives_implied_elements_no_text) {
  const Parsed page("<table><td>x");
  int implied = 0;
  for (const GumboNode* node : page.elements()) {
    implied += node->v.element.original_tag.data == nullptr ? 1 : 0;
  }
  EXPECT_EQ(implied, 5);  // html head body tbody tr
}

TEST(Gumbo, decodes_values_but_not_originals) {
  const Parsed page("<img alt='A &amp; B'>");
  const GumboAttribute* alt = attribute(page.last(), "alt");
  EXPECT_STREQ(alt->value, "A & B");
  EXPECT_EQ(std::string_view(alt->original_value.data, alt->original_value.length), "'A &amp; B'");
}

// Our own reader of tags is held against it.
class Tag : public testing::TestWithParam<const char*> {};

TEST_P(Tag, has_the_attributes_that_gumbo_sees) {
  const Parsed page(GetParam());
  const GumboElement& element = page.last()->v.element;
  const auto ours = article::read_attributes(page.html(), 0);
  ASSERT_EQ(ours.size(), element.attributes.length);
  for (unsigned at = 0; at < element.attributes.length; ++at) {
    const auto& theirs = *static_cast<const GumboAttribute*>(element.attributes.data[at]);
    const std::string_view text = page.html();
    const auto& own = ours[at];
    EXPECT_EQ(text.substr(own.name_begin, own.name_end - own.name_begin),
              std::string_view(theirs.original_name.data, theirs.original_name.length));
    EXPECT_EQ(text.substr(own.value_begin, own.value_end - own.value_begin), theirs.value);
  }
}

INSTANTIATE_TEST_SUITE_P(Forms, Tag,
                         testing::Values("<img>", "<img a>", "<img a=b>", "<img a=b/>",
                                         "<img a=b />", "<img a/b>", "<img a = 'b' c>",
                                         "<img =a=b>", "<img a=>", "<img a=\"b\"c='d'>",
                                         "<img a=b\"c'd>", "<img a==b>", "<img\na\t=\f\"b\">",
                                         "<img / a // b/c=d>", "<img a=\"\" b='' c>",
                                         "<img a='>' b=\"<\">", "<img a\"b='c'>", "<img <a>"));

}  // namespace
}  // namespace picdesk
