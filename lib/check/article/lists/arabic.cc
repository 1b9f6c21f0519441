// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/lists/written_lists.h"

namespace picdesk::check {

// The adjectives among the exempt compounds begin with the letter of the prefix "for".
constinit const WrittenLists kArabicLists = {
    .language = "ar",
    .placeholder =
        "صورة|الصورة|صور|الصور|صورة رئيسية|الصورة الرئيسية|صورة بارزة|الصورة البارزة|"
        "صورة الخبر|صورة المقال|نص بديل|النص البديل|وصف|الوصف|وصف الصورة|تعليق|"
        "تعليق الصورة|التعليق هنا|شرح الصورة|عنوان|عنوان الصورة|بدون عنوان|بلا عنوان|"
        "بدون وصف|غير معروف|لا يوجد|اختبار|تجربة|مثال",
    .articles = "هذه",
    .nouns = "صورة|الصورة",
    .links = "تظهر|توضح|تبين|عن",
    .link_prefixes = "ل",
    .exempt =
        "صورة أرشيفية|صورة جوية|صورة فضائية|صورة جماعية|صورة تذكارية|صورة شخصية|"
        "صورة لافتة|صورة من الأرشيف|صورة ليلية|صورة لطيفة|صورة لاحقة|صورة لبنانية|"
        "صورة ليبية|صورة لاتينية|صورة لامعة|صورة لائقة|صورة لازمة",
    .pictured = "ملصق|لوحة|صورة|شاشة|جدارية|لافتة|بورتريه",
    .file_photo = "أرشيف|الأرشيف|أرشيفية|غير مؤرخة",
};

}  // namespace picdesk::check
