// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/lists/written_lists.h"

namespace picdesk::check {

constinit const WrittenLists kUrduLists = {
    .language = "ur",
    .placeholder =
        "تصویر|فوٹو|نمایاں تصویر|متبادل متن|تصویر کی تفصیل|کیپشن|عنوان|بلا عنوان|"
        "نامعلوم|ٹیسٹ|نمونہ",
    .closings = "کی تصویر|کا فوٹو|کی فوٹو",
    .exempt = "آج کی تصویر|سال کی تصویر|دن کی تصویر|آرکائیو کی تصویر",
    .pictured = "پوسٹر|پینٹنگ|اسکرین|بینر",
    .file_photo = "فائل فوٹو",
};

}  // namespace picdesk::check
