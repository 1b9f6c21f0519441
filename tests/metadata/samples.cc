// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/samples.h"

#include <map>
#include <stdexcept>

#include "picdesk/probe.h"
#include "support/process.h"

namespace picdesk::test {
namespace {

LangAlt texts(std::string english, std::string french, std::string arabic) {
  LangAlt all;
  all.set("", english);
  all.set("en", std::move(english));
  all.set("fr", std::move(french));
  all.set("ar", std::move(arabic));
  return all;
}

Licensor full_licensor() {
  return {"Agency Name",
          "L-1",
          "https://example.org/buy?id=1&x=2",
          "desk@example.org",
          "+1 555 1",
          "work",
          "+1 555 2",
          "cell",
          "1 Main St",
          "Room 2",
          "Town",
          "Region",
          "12345",
          "Country"};
}

Location full_location() {
  Location place{"Mosul", "Ninewa", "Iraq", "IRQ", "Asia", "Old bridge"};
  place.name = texts("Camp", "Camp", "معسكر");
  place.ids = {"https://example.org/places/1", "https://example.org/places/2"};
  place.gps_latitude = "36,20.4000N";
  place.gps_longitude = "43,7.8000E";
  place.gps_altitude = "2230/10";
  place.gps_altitude_ref = "0";
  return place;
}

Entity full_entity() {
  return {{"https://example.org/people/9"},
          texts("A Contributor", "", ""),
          {"https://example.org/roles/editor", "https://example.org/roles/writer"}};
}

Person full_person() {
  Person person{{"https://example.org/people/1"}, texts("First Person", "", "الأول"), {}, {}};
  person.description = texts("A soldier", "Un soldat", "");
  person.characteristics = {{"https://example.org/cv", "https://example.org/cv/rank",
                             texts("Rank", "Grade", ""), "https://example.org/about"}};
  return person;
}

ImageRegion full_region() {
  ImageRegion region;
  region.boundary = {"polygon", "relative", "0.1",  "0.2",
                     "0.3",     "0.4",      "0.05", {{"0.1", "0.2"}, {"0.3", "0.4"}}};
  region.id = "r-1";
  region.name = texts("Entrance", "Entrée", "");
  region.types = {{{"http://cv.iptc.org/newscodes/imageregiontype/object"}, {}, {}}};
  region.roles = {{{"http://cv.iptc.org/newscodes/imageregionrole/mainSubjectArea"},
                   texts("main subject area", "", ""),
                   {}}};
  return region;
}

void must_run(const std::vector<std::string>& command) {
  const ProcessResult done = run(command);
  if (done.exit_code != 0) throw std::runtime_error(command[0] + ": " + done.err);
}

// 37x23, odd on purpose; as PAM with alpha or PPM without.
std::string pixels(bool alpha) {
  std::string file = alpha ? "P7\nWIDTH 37\nHEIGHT 23\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\n"
                             "ENDHDR\n"
                           : "P6\n37 23\n255\n";
  for (int y = 0; y < 23; ++y) {
    for (int x = 0; x < 37; ++x) {
      for (const int value : {x * 6, y * 11, (x * y) % 256}) file += static_cast<char>(value);
      if (alpha) file += static_cast<char>(x % 2 == 0 ? 255 : 90);
    }
  }
  return file;
}

Bytes make_picture(const std::string& kind) {
  const TempDir dir;
  const bool alpha = kind.ends_with("alpha");
  const std::string source = dir / (alpha ? "in.pam" : "in.ppm");
  const std::string out = dir / ("out." + extension_of(kind));
  write_file(source, pixels(alpha));
  if (kind == "jpeg") {
    must_run({"vips", "jpegsave", source, out, "--strip"});
  } else if (kind == "png") {
    must_run({"vips", "pngsave", source, out, "--strip"});
  } else if (kind == "webp-icc") {
    must_run({"cwebp", "-quiet", source, "-o", dir / "bare.webp"});
    std::string profile(301, '\0');  // an odd size, and just what readers insist on
    profile.replace(0, 4, std::string_view("\0\0\x01\x2D", 4));
    profile.replace(36, 4, "acsp");
    profile.replace(128, 20,
                    std::string_view("\0\0\0\x01"
                                     "cprt\0\0\0\x90\0\0\0\x9D"
                                     "text",
                                     20));
    write_file(dir / "profile.icc", profile);
    must_run({"webpmux", "-set", "icc", dir / "profile.icc", dir / "bare.webp", "-o", out});
  } else if (kind.starts_with("webp-lossless")) {
    must_run({"cwebp", "-quiet", "-lossless", source, "-o", out});
  } else {
    must_run({"cwebp", "-quiet", source, "-o", out});
  }
  Bytes file = read_file(out);
  if (kind == "jpeg") {
    const Bytes jfif = to_bytes(std::string_view("\xFF\xE0\0\x10JFIF\0\1\2\0\0\1\0\1\0\0", 18));
    file.insert(file.begin() + 2, jfif.begin(), jfif.end());
  }
  return file;
}

}  // namespace

MetadataRecord full_record() {
  MetadataRecord record;
  record.caption = texts("Soldiers stand round a tunnel entrance,\nOctober 3, 2024. <b>\"&\"</b>",
                         "Des soldats près d'un tunnel", "جنود يقفون حول مدخل نفق");
  record.alt = texts("Soldiers at a tunnel", "Soldats devant un tunnel", "جنود عند نفق");
  record.extended_description.set("", "Five soldiers, one kneeling");
  record.headline = "Tunnel found — Ninewa";
  record.title.set("", "49785-iraq-tunnel");
  record.creators = {"Ana Müller", "O'Neil; Photos \"Ltd\""};
  record.creator_title = "Staff";
  record.credit = "Agency Name";
  record.source = "Agency";
  record.copyright.set("", "© 2024 Agency Name");
  record.usage_terms.set("", "Editorial use only");
  record.web_statement = "https://example.org/licence?a=1&b=2";
  record.licensors = {full_licensor(), {"Second Agency", "", "https://example.net/"}};
  record.copyright_owners = {{"Agency Name", "CO-7"}};
  record.image_creators = {{"Ana Müller", "IC-1"}, {"O'Neil", ""}};
  record.image_suppliers = {{"Agency Name", "IS-1"}};
  record.supplier_image_id = "0049785";
  record.instructions = "No archive";
  record.job_id = "000123";
  record.caption_writer = "kd";
  record.keywords = {"tunnel", "Iraq, Ninewa", "جنود"};
  record.persons = {"First Person", "Second Person"};
  record.organisations = {"An Army"};
  record.organisation_codes = {"org:7", "org:8"};
  record.persons_detailed = {full_person(), {{}, texts("Second Person", "", ""), {}, {}}};
  record.event = texts("Search operation", "Opération de recherche", "عملية تفتيش");
  record.event_ids = {"https://example.org/events/1"};
  record.date_created = *parse_iso_date("2024-10-03T14:05:09.46+02:00");
  record.sublocation = "Old quarter";
  record.city = "Mosul";
  record.state = "Ninewa";
  record.country = "Iraq";
  record.country_code = "IRQ";
  record.location_created = {full_location()};
  record.locations_shown = {{"Mosul", "Ninewa", "Iraq", "IRQ", "Asia"}, {"Erbil", "", "", "", ""}};
  record.digital_source_type = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture";
  record.data_mining = "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED";
  record.other_constraints.set("", "No cropping");
  record.ai_system = "none";
  record.ai_system_version = "0";
  record.ai_prompt = "A tunnel, seen from \"inside\"";
  record.ai_prompt_writer = "Prompt Writer";
  record.contributors = {full_entity()};
  record.regions = {full_region(), {{}, "r-2", {}, {}, {}}};
  record.guid = "urn:uuid:0-1-2";
  record.rating = "4";
  record.orientation = "1";
  return record;
}

const std::vector<std::string>& picture_kinds() {
  static const std::vector<std::string> kinds = {
      "jpeg",    "png", "webp-lossy", "webp-lossless", "webp-lossless-alpha", "webp-lossy-alpha",
      "webp-icc"};
  return kinds;
}

const Bytes& picture(const std::string& kind) {
  static std::map<std::string, Bytes> made;
  auto found = made.find(kind);
  if (found == made.end()) found = made.emplace(kind, make_picture(kind)).first;
  return found->second;
}

Format format_of(const std::string& kind) {
  if (kind == "jpeg") return Format::jpeg;
  return kind == "png" ? Format::png : Format::webp;
}

std::string extension_of(const std::string& kind) {
  return std::string(file_extension(format_of(kind)));
}

ProbeInfo probed(std::span<const std::byte> file) {
  Result<ProbeInfo> info = probe(file);
  if (!info) throw std::runtime_error(info.error().message);
  return *info;
}

MetadataReading read(std::span<const std::byte> file) { return read_metadata(file, probed(file)); }

std::vector<std::string> rules(const MetadataReading& reading) {
  std::vector<std::string> all;
  for (const Finding& finding : reading.findings) all.push_back(finding.rule);
  return all;
}

MetadataBlobs full_blobs(bool iim) {
  Result<MetadataBlobs> blobs = encode_metadata(full_record(), {.iim = iim});
  if (!blobs) throw std::runtime_error(blobs.error().message);
  return *blobs;
}

Bytes to_bytes(std::string_view text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

std::string to_text(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Bytes embedded(const std::string& kind, const MetadataRecord& record, bool iim) {
  Result<MetadataBlobs> blobs = encode_metadata(record, {.iim = iim});
  if (!blobs) throw std::runtime_error(blobs.error().message);
  Result<Bytes> file = embed(picture(kind), format_of(kind), *blobs);
  if (!file) throw std::runtime_error(file.error().message);
  return *file;
}

}  // namespace picdesk::test
