// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/lists/written_lists.h"

namespace picdesk::check {

constinit const WrittenLists kPersianLists = {
    .language = "fa",
    .placeholder =
        "عکس|تصویر|تصویر شاخص|عکس شاخص|تصویر اصلی|عکس خبر|متن جایگزین|شرح عکس|"
        "شرح تصویر|توضیح تصویر|توضیح عکس|توضیحات|زیرنویس|زیرنویس عکس|عنوان|"
        "بدون عنوان|بی‌نام|نامشخص|ندارد|آزمایش|تست|نمونه",
    .articles = "این",
    .nouns = "عکس|عکسی|تصویر|تصویری",
    .links = "از",
    .exempt =
        "عکس یادگاری|عکسی یادگاری|عکس آرشیوی|عکسی آرشیوی|عکس هوایی|عکسی هوایی|"
        "تصویر آرشیوی|تصویری آرشیوی|تصویر هوایی|تصویری هوایی|عکس از آرشیو|تصویر از آرشیو",
    .pictured = "پوستر|تابلو|عکس|تصویر|نقاشی|بیلبورد|بنر|پرتره",
    .file_photo = "آرشیو|آرشیوی",
};

}  // namespace picdesk::check
