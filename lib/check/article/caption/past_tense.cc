// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "check/article/caption/caption_rules.h"

namespace picdesk::check {
namespace {

// Past forms that are no participles and no other words, or hardly ever in captions; sorted.
constexpr std::string_view kPast[] = {
    "announced", "appeared", "arrived",    "asked",   "ate",    "attended", "began",    "blew",
    "broke",     "came",     "celebrated", "chose",   "cried",  "danced",   "did",      "drank",
    "drew",      "drove",    "fell",       "flew",    "forgot", "froze",    "gave",     "got",
    "grew",      "had",      "hid",        "kissed",  "knew",   "laughed",  "listened", "looked",
    "marched",   "prayed",   "protested",  "ran",     "rang",   "rode",     "rose",     "said",
    "sang",      "sank",     "sat",        "saw",     "shook",  "smiled",   "spoke",    "stole",
    "stood",     "swam",     "swore",      "talked",  "took",   "tore",     "tried",    "visited",
    "waited",    "walked",   "was",        "watched", "waved",  "went",     "were",     "woke",
    "wore",      "wrote"};
static_assert(std::ranges::is_sorted(kPast));

// Present forms that captions are told in; sorted.
constexpr std::string_view kPresent[] = {
    "appear",  "appears",  "are",     "arrive",  "arrives", "attend",    "attends",    "board",
    "boards",  "burn",     "burns",   "carries", "carry",   "celebrate", "celebrates", "cheer",
    "cheers",  "clean",    "cleans",  "climb",   "climbs",  "come",      "comes",      "cross",
    "crosses", "cry",      "dance",   "dances",  "do",      "does",      "drive",      "drives",
    "eat",     "eats",     "enter",   "enters",  "flies",   "fly",       "gather",     "gathers",
    "gesture", "gestures", "get",     "gets",    "give",    "gives",     "go",         "goes",
    "greet",   "greets",   "has",     "have",    "hold",    "holds",     "hug",        "hugs",
    "inspect", "inspects", "is",      "join",    "joins",   "kneel",     "kneels",     "lead",
    "leads",   "leave",    "leaves",  "lie",     "lies",    "line",      "listen",     "listens",
    "look",    "looks",    "make",    "makes",   "march",   "marches",   "meet",       "meets",
    "pass",    "passes",   "play",    "plays",   "pose",    "poses",     "pray",       "prays",
    "protest", "protests", "ride",    "rides",   "rise",    "rises",     "run",        "runs",
    "sail",    "sails",    "say",     "says",    "see",     "shake",     "shakes",     "shout",
    "shouts",  "show",     "shows",   "sing",    "sings",   "sit",       "sits",       "speak",
    "speaks",  "stand",    "stands",  "take",    "takes",   "talk",      "talks",      "tries",
    "try",     "use",      "uses",    "visit",   "visits",  "wait",      "waits",      "walk",
    "walks",   "watch",    "watches", "wave",    "waves",   "wear",      "wears",      "work",
    "works"};
static_assert(std::ranges::is_sorted(kPresent));

// Words behind which another clause begins.
constexpr std::string_view kJoints[] = {"after", "as",   "because", "before", "once",
                                        "since", "that", "where",   "when",   "which",
                                        "while", "who",  "whose",   "until"};
constexpr std::size_t kLongestWord = 12;

std::string lower(std::string_view word) {
  std::string small(word);
  std::ranges::transform(small, small.begin(), text::ascii_lower);
  return small;
}

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

// "left" is a side, and what was left behind, oftener than a verb.
bool is_verb_left(std::string_view before, std::string_view after, bool mark_behind) {
  constexpr std::string_view sides[] = {"from",  "at",  "far",    "center", "centre", "second",
                                        "third", "top", "the",    "on",     "to",     "lower",
                                        "upper", "and", "bottom", "is",     "are",    "front"};
  constexpr std::string_view unlike[] = {
      "to",   "of",   "and",  "or",      "behind", "by",    "in",        "on",   "at",
      "as",   "with", "over", "after",   "alone",  "front", "bank",      "wing", "hand",
      "side", "foot", "arm",  "without", "is",     "are",   "unattended"};
  return !mark_behind && !before.empty() && !after.empty() && !holds(sides, before) &&
         !holds(unlike, after);
}

// One after another the words of the first clause.
class Clause {
 public:
  explicit Clause(std::string_view text) : text_(text) {}
  // The next word; nothing at the clause's end.
  std::optional<TextRange> next() {
    while (at_ < text_.size() && !text::is_ascii_letter(text_[at_])) {
      const char mark = text_[at_];
      if (count_ > 0 && std::string_view(",;:()[].!?").find(mark) != std::string_view::npos) {
        return std::nullopt;
      }
      ++at_;
    }
    if (at_ >= text_.size()) return std::nullopt;
    const std::size_t begin = at_;
    while (at_ < text_.size() && (text::is_ascii_letter(text_[at_]) || text_[at_] == '\'' ||
                                  static_cast<unsigned char>(text_[at_]) >= 0x80)) {
      ++at_;
    }
    ++count_;
    return TextRange{begin, at_};
  }
  std::string_view word(TextRange range) const {
    return text_.substr(range.begin, range.end - range.begin);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
};

}  // namespace

std::optional<TextRange> past_tense(std::string_view text) {
  Clause clause(text);
  std::optional<TextRange> past;
  std::string before;
  std::optional<TextRange> next = clause.next();
  while (next) {
    const TextRange range = *next;
    const std::string word = lower(clause.word(range).substr(0, kLongestWord));
    if (!before.empty() && holds(kJoints, word)) break;
    if (!before.empty() && std::ranges::binary_search(kPresent, word)) return std::nullopt;
    next = clause.next();
    const std::string after = next ? lower(clause.word(*next).substr(0, kLongestWord)) : "";
    // "Rose" is a name.
    const bool small = clause.word(range).front() >= 'a';
    const bool told = small && std::ranges::binary_search(kPast, word) && after != "by";
    if (!past && !before.empty() &&
        (told || (word == "left" && is_verb_left(before, after, !next)))) {
      past = range;
    }
    before = word;
  }
  return past;
}

}  // namespace picdesk::check
