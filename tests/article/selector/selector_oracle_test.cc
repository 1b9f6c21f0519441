// SPDX-License-Identifier: GPL-3.0-or-later
// Selectors of chance on pages of chance, against a matcher that follows the definition: it tries
// all ancestors.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "picdesk/article.h"

namespace picdesk {
namespace {

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return engine_() % count; }
  bool once_in(std::size_t count) { return below(count) == 0; }

 private:
  std::mt19937 engine_;
};

struct Element {
  std::string tag, klass;
  int parent = -1;
};

// Nested div, span and section, and images; "src" of an image is its index.
struct Page {
  std::vector<Element> elements;
  std::string html;
};

void grow(Page& page, Chance& chance, int parent, int depth) {
  const std::vector<std::string> tags{"div", "section", "figure"};
  for (std::size_t left = 1 + chance.below(3); left > 0; --left) {
    const int index = static_cast<int>(page.elements.size());
    const std::string klass(1, "abc"[chance.below(3)]);
    if (depth == 0 || chance.once_in(3)) {
      page.elements.push_back({"img", klass, parent});
      page.html += "<img class=" + klass + " src=" + std::to_string(index) + ">";
      continue;
    }
    const std::string& tag = tags[chance.below(tags.size())];
    page.elements.push_back({tag, klass, parent});
    page.html += "<" + tag + " class=" + klass + ">";
    grow(page, chance, index, depth - 1);
    page.html += "</" + tag + ">";
  }
}

struct Step {
  std::string tag, klass;  // empty: any; never both: body would match
  bool child = false;
};

std::vector<Step> chain_of_chance(Chance& chance) {
  const std::vector<std::string> tags{"div", "section", "figure", "", ""};
  std::vector<Step> steps;
  for (std::size_t left = chance.below(4); left > 0; --left) {
    const std::string& tag = tags[chance.below(tags.size())];
    const bool with_class = tag.empty() || chance.once_in(2);
    steps.push_back(
        {tag, with_class ? std::string(1, "abc"[chance.below(3)]) : "", chance.once_in(2)});
  }
  steps.push_back({"img", chance.once_in(3) ? "a" : "", chance.once_in(2)});
  return steps;
}

std::string written(const std::vector<Step>& steps) {
  std::string text;
  for (const Step& step : steps) {
    if (!text.empty()) text += step.child ? " > " : " ";
    text += step.tag;
    if (!step.klass.empty()) text += "." + step.klass;
  }
  return text;
}

bool matches(const Page& page, int element, const std::vector<Step>& steps, std::size_t count) {
  if (element < 0) return false;
  const Element& here = page.elements[static_cast<std::size_t>(element)];
  const Step& step = steps[count - 1];
  if (!step.tag.empty() && step.tag != here.tag) return false;
  if (!step.klass.empty() && step.klass != here.klass) return false;
  if (count == 1) return true;
  if (step.child) return matches(page, here.parent, steps, count - 1);
  for (int above = here.parent; above >= 0;
       above = page.elements[static_cast<std::size_t>(above)].parent) {
    if (matches(page, above, steps, count - 1)) return true;
  }
  return false;
}

TEST(SelectorOracle, agrees_on_pages_of_chance) {
  std::size_t selected = 0;
  for (unsigned seed = 1; seed <= 400; ++seed) {
    Chance chance(seed);
    Page page;
    grow(page, chance, -1, 5);
    const std::vector<Step> hero = chain_of_chance(chance);
    const std::vector<Step> ignore = chain_of_chance(chance);
    const auto selectors = ArticleSelectors::compile({written(hero), {written(ignore)}, {}, {}});
    ASSERT_TRUE(selectors) << written(hero) << ", " << written(ignore);
    const auto article = parse_article(page.html, ArticleFormat::html, {}, *selectors);
    ASSERT_TRUE(article);
    for (const ArticleImage& image : article->images) {
      const int index = std::stoi(image.src->text());
      EXPECT_EQ(image.selected, matches(page, index, hero, hero.size()))
          << written(hero) << " at " << index << " of " << page.html;
      EXPECT_EQ(image.ignored, matches(page, index, ignore, ignore.size()))
          << written(ignore) << " at " << index << " of " << page.html;
      selected += image.selected ? 1 : 0;
    }
  }
  EXPECT_GT(selected, 300u);
}

}  // namespace
}  // namespace picdesk
