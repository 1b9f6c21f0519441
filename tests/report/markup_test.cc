// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/markup_samples.h"

namespace picdesk {
namespace {

using test::hero_request;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::string text(const MarkupRequest& request, MarkupFormat format) {
  const auto markup = to_markup(request, format);
  return markup ? markup->text : "error: " + markup.error().message;
}

std::vector<std::string> rules(const MarkupRequest& request, MarkupFormat format) {
  std::vector<std::string> all;
  const auto markup = to_markup(request, format);
  for (const Finding& finding : markup->findings) all.push_back(finding.rule);
  return all;
}

TEST(MarkupHtml, HeroWithFallback) {
  EXPECT_EQ(text(hero_request(), MarkupFormat::html),
            R"(<figure lang="en">
  <picture>
    <source type="image/webp" srcset="/gc1/images/2024/10/03/7-a-600_384.webp 600w, /gc1/images/2024/10/03/7-a-1200_768.webp 1200w" sizes="(min-width: 640px) 600px, 100vw" width="600" height="384">
    <img src="/gc1/images/2024/10/03/7-a-600_384.jpg" alt="Five soldiers round a hole" width="600" height="384" fetchpriority="high" decoding="async">
  </picture>
  <figcaption dir="auto">Soldiers stand round a tunnel entrance, October 3, 2024. <bdi class="credit">[Agency Name]</bdi></figcaption>
</figure>
)");
  EXPECT_THAT(rules(hero_request(), MarkupFormat::html), IsEmpty());
}

TEST(MarkupHtml, OthersAreLazyAndNeverUrgent) {
  MarkupRequest request = hero_request();
  request.spec.hero = false;
  const std::string html = text(request, MarkupFormat::html);
  EXPECT_THAT(html, HasSubstr("<img loading=\"lazy\" src="));
  EXPECT_THAT(html, Not(HasSubstr("fetchpriority")));
}

TEST(MarkupHtml, WithoutFallbackTheImageIsTheWebp) {
  MarkupRequest request = hero_request();
  request.spec.fallback.clear();
  const std::string html = text(request, MarkupFormat::html);
  EXPECT_THAT(html, HasSubstr("src=\"/gc1/images/2024/10/03/7-a-600_384.webp\" alt="));
  EXPECT_THAT(html, Not(HasSubstr(".jpg")));
}

TEST(MarkupHtml, AvifOfTheSameShapeComesFirst) {
  MarkupRequest request = hero_request();
  request.sources.push_back({"hero-avif", "a-600_384.avif", {600, 384}, 1, "image/avif"});
  request.sources.push_back({"square-avif", "a-600_600.avif", {600, 600}, 1, "image/avif"});
  const std::string html = text(request, MarkupFormat::html);
  EXPECT_LT(html.find("image/avif"), html.find("image/webp"));
  EXPECT_THAT(html, HasSubstr("srcset=\"/gc1/images/a-600_384.avif 600w\""));
  EXPECT_THAT(html, Not(HasSubstr("600_600")));
}

TEST(MarkupHtml, LadderShowsEveryWidthOnce) {
  MarkupRequest request = hero_request();
  request.spec = {"ladder", "", "100vw", false, "/"};
  request.sources.clear();
  for (const int width : {1920, 320, 640, 320, 1200}) {
    request.sources.push_back(
        {"ladder", std::to_string(width) + ".webp", {width, width / 2}, 1, "image/webp"});
  }
  const std::string html = text(request, MarkupFormat::html);
  EXPECT_THAT(html,
              HasSubstr("\"/320.webp 320w, /640.webp 640w, /1200.webp 1200w, /1920.webp 1920w\""));
  EXPECT_THAT(html,
              HasSubstr("src=\"/1200.webp\" alt=\"Five soldiers round a hole\" width=\"1200\" "
                        "height=\"600\""));
}

TEST(MarkupHtml, TextIsEscapedForItsSink) {
  MarkupRequest request = hero_request();
  request.alt = "\"><script>alert('x')</script>&amp;";
  request.caption = "<b>bold</b> & 'quoted'";
  request.credit = "A<B";
  request.language = "en\" onload=\"x";
  request.spec.sizes = "\"100vw";
  const std::string html = text(request, MarkupFormat::html);
  EXPECT_THAT(
      html,
      HasSubstr("alt=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;\""));
  EXPECT_THAT(html, HasSubstr("&lt;b&gt;bold&lt;/b&gt; &amp; &#39;quoted&#39;, October"));
  EXPECT_THAT(html, HasSubstr("[A&lt;B]"));
  EXPECT_THAT(html, HasSubstr("lang=\"en&quot; onload=&quot;x\""));
  EXPECT_THAT(html, HasSubstr("sizes=\"&quot;100vw\""));
}

TEST(MarkupHtml, PathsArePercentEncoded) {
  MarkupRequest request = hero_request();
  request.spec.url_prefix = "https://cdn.example/a b?k=1&u=";
  request.spec.fallback.clear();
  request.sources = {{"hero", "é (1),'2' 100%.webp", {600, 384}, 1, "image/webp"}};
  EXPECT_THAT(text(request, MarkupFormat::html),
              HasSubstr("srcset=\"https://cdn.example/a%20b?k=1&amp;u="
                        "%C3%A9%20%281%29%2C%272%27%20100%25.webp 600w\""));
}

TEST(MarkupHtml, PrefixNeedsNoFinalSlash) {
  MarkupRequest request = hero_request();
  request.spec.url_prefix = "https://cdn.example/gc1";
  EXPECT_THAT(text(request, MarkupFormat::html),
              HasSubstr("\"https://cdn.example/gc1/2024/10/03/"));
  request.spec.url_prefix.clear();
  EXPECT_THAT(text(request, MarkupFormat::html), HasSubstr("src=\"2024/10/03/"));
}

TEST(MarkupHtml, MissingTextsAreFindings) {
  MarkupRequest request = hero_request();
  request.alt = request.caption = request.credit = "";
  EXPECT_THAT(rules(request, MarkupFormat::html),
              ElementsAre("markup/no-credit", "markup/no-alt", "markup/no-caption"));
  const std::string html = text(request, MarkupFormat::html);
  EXPECT_THAT(html, HasSubstr("alt=\"\""));
  EXPECT_THAT(html, Not(HasSubstr("figcaption")));
}

TEST(Markup, ShowsTheFallbackIfNothingElseIsThere) {
  MarkupRequest request = hero_request();
  request.spec.show = "gone";
  EXPECT_THAT(rules(request, MarkupFormat::html), ElementsAre("markup/show-missing"));
  EXPECT_THAT(text(request, MarkupFormat::html),
              HasSubstr("src=\"/gc1/images/2024/10/03/7-a-600_384.jpg\""));
  EXPECT_THAT(text(request, MarkupFormat::markdown), HasSubstr("7-a-600_384.jpg)"));
}

TEST(Markup, NothingToShowIsAnError) {
  for (const MarkupFormat format :
       {MarkupFormat::html, MarkupFormat::markdown, MarkupFormat::jsx, MarkupFormat::json}) {
    MarkupRequest request = hero_request();
    request.sources.clear();
    const auto markup = to_markup(request, format);
    ASSERT_FALSE(markup);
    EXPECT_EQ(markup.error().code, ErrorCode::invalid_argument);
    EXPECT_EQ(markup.error().message, "no rendition of spec 'hero' to show in the markup");
  }
}

TEST(MarkupJsx, StringsAreJson) {
  MarkupRequest request = hero_request();
  request.alt = "a \"b\" {c} </script>";
  EXPECT_EQ(text(request, MarkupFormat::jsx),
            R"(<figure lang={"en"}>
  <picture>
    <source type={"image/webp"} srcSet={"/gc1/images/2024/10/03/7-a-600_384.webp 600w, /gc1/images/2024/10/03/7-a-1200_768.webp 1200w"} sizes={"(min-width: 640px) 600px, 100vw"} width={600} height={384} />
    <img src={"/gc1/images/2024/10/03/7-a-600_384.jpg"} alt={"a \"b\" {c} \u003c/script>"} width={600} height={384} fetchPriority={"high"} decoding={"async"} />
  </picture>
  <figcaption dir="auto">{"Soldiers stand round a tunnel entrance, October 3, 2024. "}<bdi className="credit">{"[Agency Name]"}</bdi></figcaption>
</figure>
)");
}

TEST(MarkupJson, HoldsEverythingATemplateNeeds) {
  const std::string line = text(hero_request(), MarkupFormat::json);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  const auto json = nlohmann::json::parse(line);
  EXPECT_EQ(json["schema"], "picdesk.markup/1");
  EXPECT_EQ(json["sources"][0]["mime"], "image/webp");
  EXPECT_EQ(json["sources"][0]["files"][1]["width"], 1200);
  EXPECT_EQ(json["img"]["src"], "/gc1/images/2024/10/03/7-a-600_384.jpg");
  EXPECT_EQ(json["img"]["height"], 384);
  EXPECT_EQ(json["hero"], true);
  EXPECT_EQ(json["alt"], "Five soldiers round a hole");
  EXPECT_EQ(json["line"], "Soldiers stand round a tunnel entrance, October 3, 2024. [Agency Name]");
  EXPECT_EQ(json["placeholder"]["dominant_colour"], "#a0b1c2");
}

TEST(MarkupFormatName, IsParsedOrSuggested) {
  EXPECT_EQ(*parse_markup_format("markdown"), MarkupFormat::markdown);
  const auto wrong = parse_markup_format("markdwn");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(wrong.error().hint, "did you mean markdown?");
}

}  // namespace
}  // namespace picdesk
