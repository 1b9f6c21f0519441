// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/identity.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <set>

#include "base/files.h"
#include "base/text.h"

namespace picdesk {
namespace {

std::set<std::string> wanted_fields(const Preset& preset) {
  std::set<std::string> wanted;
  for (const RenditionSpec& spec : preset.renditions) {
    const std::string& path = spec.path.empty() ? preset.path : spec.path;
    for (std::string& field : template_fields(path)) wanted.insert(std::move(field));
  }
  return wanted;
}

// The first 32 bits of the digest, most significant byte first.
std::string id_of_digest(std::string_view sha256) {
  std::uint32_t value = 0;
  std::from_chars(sha256.data(), sha256.data() + 8, value, 16);
  return std::to_string(value);
}

class Identifier {
 public:
  Identifier(const BatchRequest& request, const BatchInput& input, const MetadataRecord& record)
      : request_(request), input_(input), record_(record) {
    stem_ = std::filesystem::path(input.relative).stem().string();
    parts_ = split_name(stem_);
  }

  Result<Identity> identify(std::string_view sha256) {
    const std::set<std::string> wanted = wanted_fields(request_.preset);
    PathFields& fields = identity_.fields;
    fields.name = stem_;
    fields.preset = request_.preset.name;
    fields.hash8 = std::string(sha256.substr(0, 8));
    fields.id = !request_.id.empty() ? request_.id
                : !parts_.id.empty() ? parts_.id
                                     : id_of_digest(sha256);
    if (wanted.count("slug") != 0) {
      Result<std::string> slug = find_slug();
      if (!slug) return forward_error(slug);
      fields.slug = std::move(*slug);
    }
    if (wanted.count("yyyy") + wanted.count("mm") + wanted.count("dd") != 0) {
      Result<PartialDate> date = find_date();
      if (!date) return forward_error(date);
      fields.date = *date;
    }
    return std::move(identity_);
  }

 private:
  Result<std::string> find_slug() {
    if (!request_.slug.empty()) return text::slug(request_.slug);
    if (!parts_.slug.empty()) return parts_.slug;
    for (const std::string_view source :
         {std::string_view(record_.headline), record_.title.text()}) {
      Result<std::string> slug = text::slug(source);
      if (slug) return slug;
    }
    Result<std::string> slug = text::slug(stem_);
    if (!slug) {
      return fail(ErrorCode::invalid_argument,
                  input_.path + ": neither file name nor headline gives a slug for the path",
                  "give --slug, or embed a headline in the master");
    }
    identity_.findings.push_back(
        {"path/slug-from-name", Severity::warning,
         "no slug and no headline: the path uses '" + *slug + "' from the file name", input_.path,
         "give --slug, or embed a headline"});
    return slug;
  }

  Result<PartialDate> find_date() {
    if (request_.date) return *request_.date;
    if (record_.date_created && record_.date_created->has_day()) return *record_.date_created;
    Result<PartialDate> modified = files::modified(input_.path);
    if (!modified) return modified;
    identity_.findings.push_back({"path/date-from-file", Severity::warning,
                                  "no date created: the path uses the file's modification date " +
                                      to_iso(modified->to_day()),
                                  input_.path, "give --date, or embed the date created"});
    return modified;
  }

  const BatchRequest& request_;
  const BatchInput& input_;
  const MetadataRecord& record_;
  std::string stem_;
  NameParts parts_;
  Identity identity_;
};

}  // namespace

Result<Identity> identify(const BatchRequest& request, const BatchInput& input,
                          std::string_view sha256, const MetadataRecord& record) {
  return Identifier(request, input, record).identify(sha256);
}

}  // namespace picdesk
