// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/lists/written_lists.h"

namespace picdesk::check {

// Words that only look like a genitive, and the photo of the day, are among the exempt compounds.
constinit const WrittenLists kTurkishLists = {
    .language = "tr",
    .placeholder =
        "görsel|resim|fotoğraf|foto|kapak|kapak görseli|kapak fotoğrafı|"
        "öne çıkan görsel|haber görseli|haber fotoğrafı|ana görsel|alt metin|"
        "alternatif metin|açıklama|görsel açıklaması|fotoğraf açıklaması|resim altı|"
        "başlıksız|adsız|isimsiz|bilinmiyor|yok|deneme|test|örnek",
    .closings = "resmi|fotoğrafı|görseli|gösteren fotoğraf|gösteren resim|gösteren görsel",
    .genitives = "ın|in|un|ün",
    .exempt =
        "günün fotoğrafı|haftanın fotoğrafı|ayın fotoğrafı|yılın fotoğrafı|"
        "basın fotoğrafı|düğün fotoğrafı|gelin fotoğrafı|kadın fotoğrafı|yakın fotoğrafı|"
        "altın resmi|kadın resmi|gelin resmi|günün görseli|günün resmi",
    .pictured = "afiş|poster|portre|tablo|ekran|pankart|fotoğraf|resim|duvar resmi",
    .file_photo = "arşiv|arşivden",
};

}  // namespace picdesk::check
