// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/lists/written_lists.h"

namespace picdesk::check {

constinit const WrittenLists kSoraniLists = {
    .language = "ckb",
    .placeholder =
        "وێنە|وێنەکە|وێنەی سەرەکی|دەقی جێگرەوە|وەسفی وێنە|ژێرنووس|ناونیشان|"
        "بێ ناونیشان|نەزانراو|تاقیکردنەوە|نموونە",
    .openings = "وێنەی|وێنەیەک لە|وێنەیەکی",
    .exempt =
        "وێنەی ئەرشیف|وێنەی ئەرشیفی|وێنەیەکی ئەرشیف|وێنەیەکی ئەرشیفی|وێنەیەک لە ئەرشیف|"
        "وێنەی سەتەلایت|وێنەیەکی سەتەلایت|وێنەی ئاسمانی|وێنەیەکی ئاسمانی|"
        "وێنەیەکی یادگاری|وێنەی یادگاری",
    .pictured = "پۆستەر|وێنە|تابلۆ|شاشە",
    .file_photo = "ئەرشیف|ئەرشیفی",
};

}  // namespace picdesk::check
