// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the hero's file is there, and what it is.
#include <array>

#include "base/text.h"
#include "check/article/hero/hero_rules.h"

namespace picdesk::check {
namespace {

using State = ImageFile::State;

std::string in_quotes(std::string_view path) { return '"' + text::printable(path) + '"'; }

void check_missing(const HeroFile& hero, const ImageFile& file, ArticleFindings& findings) {
  constexpr std::string_view kRule = "hero/file-missing";
  const auto report = [&](std::string_view kind, std::string message, std::string hint) {
    ArticleFinding& finding = hero.add(findings, kRule, std::move(message));
    finding.kind = kind;
    finding.hint = std::move(hint);
  };
  switch (file.state) {
    case State::external:
    case State::unmapped:
    case State::found:
      return;
    case State::missing:
      return report("missing", "there is no file " + in_quotes(file.path),
                    file.near_match.empty()
                        ? "put the file there, or correct the URL"
                        : "there is " + in_quotes(file.near_match) +
                              ": upper and lower case differ, which matters to web servers");
    case State::outside_root:
      return report("outside-root", "the hero's URL leads out of the site's folder",
                    "take \"..\" out of the URL, or symbolic links out of the folder");
    case State::invalid:
      return report("invalid-url", "the hero's URL holds a backslash or a control character",
                    "write '/' between folders, and no escapes of control characters");
    case State::unreadable:
      return report("unreadable", in_quotes(file.path) + " " + text::printable(file.problem),
                    "make it a regular file that can be read");
  }
}

void check_decodable(const HeroFile& hero, const ImageFile& file, ArticleFindings& findings) {
  if (!file.damaged) return;
  const std::string what = file.bytes == 0 ? "has 0 bytes" : "is no sound picture";
  ArticleFinding& finding = hero.add(
      findings, "hero/not-decodable",
      in_quotes(file.path) + " " + what +
          (file.bytes == 0 || file.problem.empty() ? std::string()
                                                   : ": " + text::printable(file.problem)));
  finding.hint = "export the picture again";
}

struct Extension {
  std::string_view extension, format;
};
constexpr auto kExtensions = std::to_array<Extension>({{"webp", "webp"},
                                                       {"jpg", "jpeg"},
                                                       {"jpeg", "jpeg"},
                                                       {"jpe", "jpeg"},
                                                       {"jfif", "jpeg"},
                                                       {"png", "png"},
                                                       {"gif", "gif"},
                                                       {"avif", "avif"},
                                                       {"heic", "heif"},
                                                       {"heif", "heif"},
                                                       {"tif", "tiff"},
                                                       {"tiff", "tiff"},
                                                       {"jxl", "jxl"},
                                                       {"bmp", "bmp"},
                                                       {"svg", "svg"}});

// Empty: the extension promises nothing.
std::string_view format_of_extension(std::string_view extension) {
  for (const Extension& known : kExtensions) {
    if (known.extension == extension) return known.format;
  }
  return {};
}

void check_format(const HeroFile& hero, const ImageFile& file, ArticleFindings& findings) {
  constexpr std::string_view kRule = "hero/not-webp";
  if (file.magic.empty()) return;
  const std::string extension = file_extension(hero.url.path);
  const std::string_view promised = format_of_extension(extension);
  if (!promised.empty() && promised != file.magic) {
    ArticleFinding& finding = hero.add(
        findings, kRule, "the hero is named ." + extension + ", its content is " + file.magic);
    finding.kind = "extension";
    finding.severity = Severity::error;
    finding.hint = "convert the picture to WebP, not its name alone";
  } else if (file.magic != "webp") {
    ArticleFinding& finding = hero.add(findings, kRule, "the hero is " + file.magic + ", not webp");
    finding.kind = "format";
    finding.severity = Severity::warning;
    finding.hint = "render it as WebP";
  }
}

}  // namespace

void check_hero_presence(const HeroFile& hero, ArticleFindings& findings) {
  if (hero.picture.file == nullptr) return;
  const ImageFile& file = *hero.picture.file;
  check_missing(hero, file, findings);
  if (file.state != State::found) return;
  check_decodable(hero, file, findings);
  check_format(hero, file, findings);
}

}  // namespace picdesk::check
