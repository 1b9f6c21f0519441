// SPDX-License-Identifier: GPL-3.0-or-later
// The syntaxes of srcset, sizes, media queries and URLs by themselves.
#include <gtest/gtest.h>

#include <string>

#include "check/article/structure/attribute_values.h"
#include "check/article/structure/media_condition.h"
#include "check/article/structure/parse_srcset.h"
#include "check/article/structure/sizes_syntax.h"
#include "check/article/structure/url_syntax.h"

namespace picdesk::check {
namespace {

std::string candidates_of(std::string_view srcset) {
  std::string out;
  for (const SrcsetCandidate& candidate : parse_srcset(srcset).candidates) {
    const auto cut = [&](TextRange range) {
      return std::string(srcset.substr(range.begin, range.end - range.begin));
    };
    out += cut(candidate.url) + "|" + cut(candidate.descriptor) + ";";
  }
  return out;
}

TEST(ParseSrcset, SplitsAsBrowsersDo) {
  EXPECT_EQ(candidates_of("a 1x, b 2x"), "a|1x;b|2x;");
  EXPECT_EQ(candidates_of("a, b 2x"), "a|;b|2x;");
  EXPECT_EQ(candidates_of("a,b 2x"), "a,b|2x;");
  EXPECT_EQ(candidates_of(" \n a\t1x ,b 2x "), "a|1x;b|2x;");
  EXPECT_EQ(candidates_of("a 1x,b"), "a|1x;b|;");
  EXPECT_EQ(candidates_of("data:,x 1x"), "data:,x|1x;");
  EXPECT_EQ(candidates_of("a (1x, 2x), b"), "a|(1x, 2x);b|;");
  EXPECT_EQ(candidates_of(",a"), "a|;");
}

TEST(ParseSrcset, FindsFaults) {
  for (const char* good : {"a", "a 1x", "a 1.5x", "a .5x", "a 1e2x", "a 100w", "a 100w 50h",
                           "a 50h 100w", "a  1x , b 2x"}) {
    EXPECT_TRUE(parse_srcset(good).faults.empty()) << good;
  }
  for (const char* bad : {"",          " ",           ",a",
                          "a,,",       "a,, b",       "a,",
                          "a 1x,",     "a 1x,, b",    ",,,",
                          "a -1x",     "a +1x",       "a -0x",
                          "a 0x",      "a 0w",        "a 1.5w",
                          "a 1e0w",    "a +1w",       "a 1X",
                          "a 100W",    "a 1px",       "a x",
                          "a w",       "a 1x 2x",     "a 1w 2w",
                          "a 1x 100w", "a 100h",      "a 1x 100h",
                          "a f(x, y)", "a 1.x",       "a 1ex",
                          "a NaNx",    "a Infinityx", "a ><(((((o)>, b 1x"}) {
    EXPECT_FALSE(parse_srcset(bad).faults.empty()) << bad;
  }
}

TEST(SizesSyntax, IsThatOfHtmlAndCss) {
  for (const char* good : {"100vw",
                           "50vw",
                           "1px",
                           "0",
                           "+1px",
                           ".5px",
                           "1e0px",
                           "1E+1Px",
                           "calc(50vw - 2em)",
                           "min(100vw, 800px)",
                           "(min-width:500px) 500px, 100vw",
                           "(min-width: 500px) and (max-width: 900px) calc(1px + (2px * 3)), 1em",
                           "not (orientation:landscape) 1px, 2px",
                           "((min-width:1px) or (color)) 1px, 2px",
                           "(400px <= width <= 900px) 1px, 2px",
                           "(width > 1px) 1px,2px",
                           "/* a */ 1px /* b */",
                           "auto",
                           "auto, 100vw",
                           "1dvw",
                           "1cqmin"}) {
    EXPECT_FALSE(sizes_fault(good)) << good << ": " << sizes_fault(good)->what;
  }
  for (const char* bad : {"",
                          " ",
                          ",",
                          "1px,",
                          ",1px",
                          "50%",
                          "default",
                          "1deg",
                          "1dpi",
                          "1dpcm",
                          "foo-bar",
                          "-1px",
                          "+-1px",
                          "1",
                          "1 px",
                          "1.px",
                          "1e1.5px",
                          "500px, 100vw",
                          "all 500px, 100vw",
                          "(123) 500px, 100vw",
                          "min-width:500px 500px, 100vw",
                          "(min-width:500px) 500px",
                          "(min-width:500px) 500px foo bar, 100vw",
                          "(min-width:500px) 500px, 100vw foo bar",
                          "(min-width:500px)",
                          "()1px, 2px",
                          "(min-width:500px 500px, 100vw",
                          "calc()",
                          "calc(50%)",
                          "foo(1px)",
                          "(color) and (width:1px) or (grid) 1px, 2px",
                          "f(x) 1px, 2px",
                          "calc(1deg)",
                          "(max-width:foo) 1px, 2px",
                          "(foobar) 1px, 2px",
                          "(min-width:) 1px, 2px",
                          "(min-width:500px) or 1px, 2px"}) {
    EXPECT_TRUE(sizes_fault(bad)) << bad;
  }
  EXPECT_TRUE(sizes_fault("(min-width:500px) 500px")->harmless);
}

TEST(MediaQuery, IsRead) {
  for (const char* good : {"", "all", "screen", "not print", "only screen and (min-width: 600px)",
                           "(min-width: 600px)", "screen, print", "(color) and (grid)",
                           "(prefers-color-scheme: dark)", "(-webkit-min-device-pixel-ratio: 2)"}) {
    EXPECT_TRUE(is_media_query_list(good)) << good;
  }
  for (const char* bad :
       {"(min-width: 600px", "min-width: 600px", "screen and", "screen (color)", "screen,",
        "and (color)", "600px", "(widht: 1px)", "(min-width: 600)", "(1px < foo)"}) {
    EXPECT_FALSE(is_media_query_list(bad)) << bad;
  }
}

struct Url {
  const char* text;
  bool broken = false;
};

TEST(UrlSyntax, AcceptsValidUrls) {
  for (const char* good : {"/a.webp",
                           "a.webp",
                           "../a.webp?x=1&y=2#z",
                           "//cdn.example/a",
                           "https://a.example:8080/a",
                           "http://[2001::1]",
                           "http://[2001:db8::1.2.3.4]:80/a",
                           "http://[::]/",
                           "http://f:/c",
                           "http://f:00000000000080/c",
                           "http://192.168.0.1/a",
                           "http://foo.1x/",
                           "a:foo.com",
                           "c:/foo",
                           "foo://///////",
                           "data:image/png;base64,AAAA",
                           "mailto:/x",
                           "File://foo/bar",
                           "file:///a",
                           "/%2f%2F",
                           "/قوارب.webp",
                           "http://مثال.example/a",
                           "http://Ｇｏ.com",
                           "http://💩",
                           "/💩",
                           ":",
                           ":a",
                           "::23",
                           "?",
                           "#",
                           "#a?b",
                           " /a.webp ",
                           "{{ page.image }}",
                           "{% image %}",
                           "javascript:void 0",
                           "/a(1),b;c=d@e!f*g'h~i_j$k+l"}) {
    EXPECT_FALSE(url_fault(good)) << good << ": " << url_fault(good)->what;
  }
}

TEST(UrlSyntax, FindsFaults) {
  for (const Url bad : {Url{"", true},
                        {"  ", true},
                        {"http://", true},
                        {"http:///a", true},
                        {"http://:80", true},
                        {"http://[www.google.com]/", true},
                        {"http://[1::2]:3:4", true},
                        {"http://[1:2]/", true},
                        {"http://a b/", true},
                        {"http://192.168.0.257/", true},
                        {"http://192.0x00A80001", true},
                        {"http://f:b/c", true},
                        {"http://f:-80/", true},
                        {"http://f:999999/c", true},
                        {"http://f:65536/", true},
                        {"http://％００.com", true},
                        {"http://%ef%bc%85%ef%bc%90%ef%bc%90.com", true},
                        {"http://a%00.com/", true},
                        {"http://\xEF\xB7\x90zyx.com", true},
                        {"file://C|/foo", false},
                        {"http:/a.example/"},
                        {"https:a.example/"},
                        {"ftp:a.example"},
                        {"file:test"},
                        {"file:/"},
                        {"http://u:p@a/b"},
                        {"http://foo.com:b@d/"},
                        {"/a/ /c"},
                        {"/a\tb"},
                        {"a: foo.com"},
                        {":\\"},
                        {"/foo%"},
                        {"/%zz"},
                        {"/a#b#c"},
                        {"/a|b"},
                        {"/a[1]"},
                        {"/\xC2\x91"},
                        {"http://example.\norg"},
                        {"data:text/html,test#test"},
                        {"data:image/png", true},
                        {"http://a　b.com", true},
                        {"http://2001::1", true}}) {
    const auto fault = url_fault(bad.text);
    ASSERT_TRUE(fault) << bad.text;
    EXPECT_EQ(fault->broken, bad.broken) << bad.text << ": " << fault->what;
  }
}

TEST(WholePixels, AreIntegersOfHtml) {
  EXPECT_EQ(whole_pixels("600"), 600);
  EXPECT_EQ(whole_pixels("095"), 95);
  EXPECT_EQ(whole_pixels("0"), 0);
  EXPECT_EQ(whole_pixels("000"), 0);
  for (const char* bad : {"", "-1", "+1", "1.5", "100%", "600px", " 6", "1e3", "12345678901"}) {
    EXPECT_FALSE(whole_pixels(bad)) << bad;
  }
}

// A megabyte of anything: quadratic time would run into the time limit that every test has.
TEST(Syntax, IsLinear) {
  const std::size_t size = 1 << 20;
  for (const char* piece : {",", " ", "(", ")", "a 1x, ", "a,", "a 1w 2w ", "/*", "((a) and ",
                            "%41", "[", "1", "@", "not ", ".", ":"}) {
    std::string text = "http://";
    while (text.size() < size) text += piece;
    parse_srcset(text.substr(7));
    sizes_fault(text.substr(7));
    is_media_query_list(text.substr(7));
    url_fault(text);
    url_fault(text.substr(7));
  }
  SUCCEED();
}

}  // namespace
}  // namespace picdesk::check
