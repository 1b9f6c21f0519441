// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/master_plan.h"

#include <utility>

#include "base/digest.h"
#include "base/files.h"
#include "base/text.h"
#include "batch/identity.h"
#include "batch/master_crops.h"
#include "picdesk/probe.h"

namespace picdesk {
namespace {

// IPTC: alt text should stay within 250 characters.
constexpr std::size_t kLongestAlt = 250;

// Puts the master's path in front of an error that names none.
template <class T>
tl::unexpected<Error> name_path(Result<T>& failed, const BatchInput& input) {
  Error error = std::move(failed.error());
  if (error.message.find(input.path) == std::string::npos) {
    error.message = input.path + ": " + error.message;
  }
  return tl::unexpected<Error>(std::move(error));
}

std::vector<Finding> desk_findings(const MetadataRecord& record, const MetadataPolicy& policy) {
  std::vector<Finding> findings;
  if (policy.name == "strip-all") return findings;
  if (record.alt.empty()) {
    findings.push_back({"meta/alt-missing", Severity::warning, "there is no alt text", "alt",
                        "give --alt \"what the picture shows\", or embed it in the master"});
  } else if (text::graphemes(record.alt.text()) > kLongestAlt) {
    findings.push_back({"meta/alt-long", Severity::warning,
                        "the alt text has " + std::to_string(text::graphemes(record.alt.text())) +
                            " characters; aim for 125, at most 250",
                        "alt", "shorten it; the caption can say the rest"});
  }
  if (record.credit.empty()) {
    findings.push_back({"meta/required", Severity::warning, "there is no credit line", "credit",
                        "give --credit \"Agency Name\", or embed it in the master"});
  }
  return findings;
}

bool is_blank(const MetadataRecord& record, const std::string& field) {
  const auto values = metadata_values(record, field);
  return !values || values->empty();
}

// Fields that were given for this run but that the policy keeps out of renditions.
std::vector<Finding> dropped_overrides(const BatchRequest& request, const MetadataRecord& record,
                                       const MetadataRecord& kept) {
  std::vector<Finding> findings;
  for (const auto& [option, value] : request.fields) {
    const std::string field = option.substr(0, option.find('['));
    if (is_blank(record, field) || !is_blank(kept, field)) continue;
    findings.push_back(
        {"meta/not-embedded", Severity::warning,
         "the policy " + request.preset.metadata.policy + " keeps " + field + " out of renditions",
         field, "add it to keep_extra in the preset's [metadata]"});
  }
  return findings;
}

Result<MetadataRecord> with_overrides(MetadataRecord record, const BatchRequest& request) {
  for (const auto& [field, value] : request.fields) {
    Result<void> set = set_metadata_field(record, field, value);
    if (!set) return forward_error(set);
  }
  return record;
}

Result<void> fill_paths(LadderPlan& ladder, const Preset& preset, PathFields fields) {
  for (RenditionPlan& plan : ladder.renditions) {
    fields.spec = plan.spec.name;
    fields.ext = std::string(file_extension(plan.spec.format));
    fields.width = plan.size.width;
    fields.height = plan.size.height;
    Result<std::string> path =
        expand_path(plan.spec.path.empty() ? preset.path : plan.spec.path, fields);
    if (!path) return forward_error(path);
    plan.path = std::move(*path);
  }
  return {};
}

bool makes_jpeg(const Preset& preset) {
  for (const RenditionSpec& spec : preset.renditions) {
    if (spec.format == Format::jpeg) return true;
  }
  return false;
}

Result<std::string> digest_of(const MetadataRecord& record, const EmbedOptions& embed) {
  Result<MetadataBlobs> blobs = encode_metadata(record, embed);
  if (!blobs) return forward_error(blobs);
  const std::vector<std::string> parts{digest::sha256_hex(blobs->exif),
                                       digest::sha256_hex(blobs->xmp),
                                       digest::sha256_hex(blobs->iim)};
  return digest::sha256_hex_of_fields(parts);
}

void append(std::vector<Finding>& to, std::vector<Finding> from) {
  for (Finding& finding : from) to.push_back(std::move(finding));
}

Result<MasterPlan> plan_bytes(const BatchRequest& request, const Ledger& ledger,
                              const BatchInput& input, const std::vector<std::byte>& file) {
  MasterPlan plan;
  plan.sha256 = digest::sha256_hex(file);
  plan.bytes = file.size();
  Result<ProbeInfo> info = probe(file, request.preset.limits);
  if (!info) return forward_error(info);
  plan.info = std::move(*info);

  MetadataReading reading = read_metadata(file, plan.info);
  plan.findings = std::move(reading.findings);
  if (request.edit_texts) {
    Result<void> edited =
        request.edit_texts({input, file, plan.info, reading.record, plan.findings});
    if (!edited) return forward_error(edited);
  }
  Result<MetadataRecord> record = with_overrides(std::move(reading.record), request);
  if (!record) return forward_error(record);
  Result<Identity> identity = identify(request, input, plan.sha256, *record);
  if (!identity) return forward_error(identity);
  append(plan.findings, std::move(identity->findings));

  const MetadataPolicy policy{request.preset.metadata.policy, request.preset.metadata.keep_extra};
  plan.record = filter(*record, policy);
  append(plan.findings, dropped_overrides(request, *record, plan.record));
  append(plan.findings, desk_findings(plan.record, policy));
  plan.embed.iim = makes_jpeg(request.preset);
  Result<std::string> digest = digest_of(plan.record, plan.embed);
  if (!digest) return forward_error(digest);
  plan.metadata_digest = std::move(*digest);

  Result<MasterCrops> crops = plan_crops(request, ledger, {input, file, plan.info, plan.sha256});
  if (!crops) return forward_error(crops);
  plan.ladder = std::move(crops->ladder);
  plan.crop_basis = std::move(crops->basis);
  append(plan.findings, std::move(crops->findings));
  append(plan.findings, std::move(plan.ladder.findings));
  Result<void> paths = fill_paths(plan.ladder, request.preset, identity->fields);
  if (!paths) return forward_error(paths);
  return plan;
}

}  // namespace

Result<std::vector<std::byte>> read_master(const BatchRequest& request, const BatchInput& input) {
  Result<files::Bytes> file = files::read(input.path, request.preset.limits.file_bytes);
  if (!file) return name_path(file, input);
  return std::move(*file);
}

Result<MasterPlan> plan_master(const BatchRequest& request, const Ledger& ledger,
                               const BatchInput& input, const std::vector<std::byte>& file) {
  Result<MasterPlan> plan = plan_bytes(request, ledger, input, file);
  if (!plan) return name_path(plan, input);
  return plan;
}

}  // namespace picdesk
