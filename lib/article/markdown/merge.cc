// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/merge.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

namespace picdesk::article {
namespace {

template <class Thing>
bool starts_first(const Thing& a, const Thing& b) {
  return a.whole.begin < b.whole.begin;
}

template <class Thing>
void move_to(std::vector<Thing>& from, std::vector<Thing>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void add_surroundings(const ArticleImage& seen, ArticleImage& image) {
  image.language = seen.language;
  image.figure = seen.figure;
  image.picture = seen.picture;
  image.in_skipped = seen.in_skipped;
  image.in_main = seen.in_main;
  image.in_link = image.in_link || seen.in_link;
  image.in_noscript = seen.in_noscript;
  image.name.exposed = seen.name.exposed;
  image.name.aria_hidden = seen.name.aria_hidden;
}

// `article.stolen` refers to images by index.
void sort_images(Article& article) {
  if (std::is_sorted(article.images.begin(), article.images.end(), starts_first<ArticleImage>)) {
    return;
  }
  std::vector<std::size_t> order(article.images.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return starts_first(article.images[a], article.images[b]);
  });
  std::vector<ArticleImage> sorted;
  std::vector<std::size_t> place(order.size());
  for (const std::size_t from : order) {
    place[from] = sorted.size();
    sorted.push_back(std::move(article.images[from]));
  }
  article.images = std::move(sorted);
  for (StolenCredit& stolen : article.stolen) stolen.image = place[stolen.image];
}

}  // namespace

void merge(HtmlFacts facts, const ArticleSelectors& selectors, Article& article) {
  for (HtmlImage& found : facts.images) {
    if (!found.placeholder) {
      article.images.push_back(std::move(found.image));
    } else if (*found.placeholder < article.images.size()) {
      ArticleImage& image = article.images[*found.placeholder];
      add_surroundings(found.image, image);
      mark_selected(selectors, found.around, image);
    }
  }
  move_to(facts.headings, article.headings);
  article.figures = std::move(facts.figures);
  article.pictures = std::move(facts.pictures);
  article.other_sources = std::move(facts.other_sources);
  article.suppressions = std::move(facts.suppressions);
  article.duplicates = std::move(facts.duplicates);
  article.language = std::move(facts.language);
  article.published = std::move(facts.published);
}

void put_in_order(Article& article) {
  sort_images(article);
  std::stable_sort(article.headings.begin(), article.headings.end(), starts_first<ArticleHeading>);
  std::stable_sort(article.broken.begin(), article.broken.end(), starts_first<BrokenImage>);
  std::size_t headings = 0;
  for (ArticleImage& image : article.images) {
    while (headings < article.headings.size() &&
           article.headings[headings].whole.begin <= image.whole.begin) {
      ++headings;
    }
    image.headings_before = headings;
  }
}

}  // namespace picdesk::article
