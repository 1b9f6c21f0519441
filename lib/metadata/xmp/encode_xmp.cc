// SPDX-License-Identifier: GPL-3.0-or-later
// XMP through exiv2's encoder. Values are set as members, never by read(): a text that begins with
// `lang="ar" ` or `type="Seq" ` would be taken for syntax. The encoder reports failure by its
// return value alone.
#include <exiv2/error.hpp>
#include <exiv2/xmp_exiv2.hpp>

#include "metadata/record/fields.h"
#include "metadata/rendition/encoders.h"

namespace picdesk::metadata {
namespace {

using Members = std::vector<std::pair<std::string, std::string>>;  // "prefix:Name", text

// exiv2's name for a namespace, in top-level keys. Inside paths its prefix is meant.
std::string group(std::string_view of) {
  if (of == uri::dc) return "dc";
  if (of == uri::core) return "iptc";
  if (of == uri::extension) return "Iptc4xmpExt";
  if (of == uri::photoshop) return "photoshop";
  return of == uri::rights ? "xmpRights" : "plus";
}

class Writer {
 public:
  void field(const MetadataRecord& record, const Field& field) {
    key_ = "Xmp." + group(field.xmp_uri) + "." + std::string(field.xmp_name);
    field_ = &field;
    count_ = 0;
    std::visit([&](auto member) { write(record.*member); }, field.member);
  }

  const Exiv2::XmpData& xmp() const { return xmp_; }

 private:
  void write(const std::string& text) {
    if (!text.empty()) add_text(key_, text);
  }
  void write(const std::optional<PartialDate>& date) {
    if (date) add_text(key_, to_iso(*date));
  }
  // Item by item: LangAltValue sorts, so that a language longer than "x-default" would stand first.
  void write(const LangAlt& texts) {
    for (const auto& [language, text] : texts.entries()) {
      const std::string item = add_item(Exiv2::XmpValue::xaAlt);
      add_text(item, text);
      add_text(item + "/?xml:lang", language);
    }
  }
  void write(const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    const bool ordered = field_->xmp_type == XmpType::seq;
    Exiv2::XmpArrayValue value(ordered ? Exiv2::xmpSeq : Exiv2::xmpBag);
    for (const std::string& text : texts) value.read(text);  // appends the text as it is
    xmp_.add(Exiv2::XmpKey(key_), &value);
  }
  void write(const std::vector<Licensor>& licensors) {
    for (const Licensor& licensor : licensors) {
      add_structure({{"plus:LicensorName", licensor.name},
                     {"plus:LicensorID", licensor.id},
                     {"plus:LicensorURL", licensor.url}});
    }
  }
  void write(const std::vector<Party>& parties) {
    const std::string property = "plus:" + std::string(field_->xmp_name);
    for (const Party& party : parties) {
      add_structure({{property + "Name", party.name}, {property + "ID", party.id}});
    }
  }
  void write(const std::vector<Location>& locations) {
    for (const Location& location : locations) {
      add_structure({{"Iptc4xmpExt:City", location.city},
                     {"Iptc4xmpExt:ProvinceState", location.state},
                     {"Iptc4xmpExt:CountryName", location.country},
                     {"Iptc4xmpExt:CountryCode", location.country_code},
                     {"Iptc4xmpExt:WorldRegion", location.world_region}});
    }
  }

  // The key of one more item of the array at the current key.
  std::string add_item(Exiv2::XmpValue::XmpArrayType type) {
    if (++count_ == 1) {
      Exiv2::XmpTextValue array;
      array.setXmpArrayType(type);
      xmp_.add(Exiv2::XmpKey(key_), &array);
    }
    return key_ + "[" + std::to_string(count_) + "]";
  }

  void add_structure(const Members& members) {
    const bool ordered = field_->xmp_type == XmpType::seq;
    const std::string item = add_item(ordered ? Exiv2::XmpValue::xaSeq : Exiv2::XmpValue::xaBag);
    for (const auto& [name, text] : members) {
      if (!text.empty()) add_text(item + "/" + name, text);
    }
  }

  void add_text(const std::string& key, const std::string& text) {
    Exiv2::XmpTextValue value;
    value.value_ = text;
    xmp_.add(Exiv2::XmpKey(key), &value);
  }

  Exiv2::XmpData xmp_;
  std::string key_;
  const Field* field_ = nullptr;
  int count_ = 0;
};

// Our name instead of the toolkit's, and the packet wrapper without its padding.
std::string wrap(std::string body) {
  constexpr std::string_view toolkit = "x:xmptk=\"";
  const std::size_t start = body.find(toolkit);
  if (start != std::string::npos) {
    const std::size_t from = start + toolkit.size();
    body.replace(from, body.find('"', from) - from, "picdesk " PICDESK_VERSION);
  }
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + body +
         "\n<?xpacket end=\"w\"?>";
}

tl::unexpected<Error> refused(const std::string& why) {
  return fail(ErrorCode::metadata_invalid, "XMP could not be encoded: " + why,
              "correct the texts of the metadata record");
}

}  // namespace

Result<std::string> encode_xmp(const MetadataRecord& record, const Exiv2Session& session) {
  if (record == MetadataRecord{}) return std::string{};
  try {
    Writer writer;
    for (const Field& field : field_table()) writer.field(record, field);
    std::string body;
    constexpr std::uint16_t format = Exiv2::XmpParser::useCompactFormat |
                                     Exiv2::XmpParser::omitPacketWrapper |
                                     Exiv2::XmpParser::omitAllFormatting;
    const int status = Exiv2::XmpParser::encode(body, writer.xmp(), format);
    if (status != 0 || body.empty()) {
      return refused("status " + std::to_string(status) + " " + session.log());
    }
    return wrap(std::move(body));
  } catch (const std::exception& error) {
    return refused(error.what());
  }
}

}  // namespace picdesk::metadata
