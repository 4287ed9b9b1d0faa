using NodaTime;

namespace TranslationPipeline.Formats;

/// <summary>Results made by hand: the founding article and three short ones in other scripts, written for these tests.</summary>
internal static class SampleResults
{
    private const string Seed = """
         date 2022-01-10 MOSCOW (TASS): Russian Foreign Minister Sergei Lavrov and Chinese Foreign Minister Wang Yi discussed the situation in Kazakhstan by telephone on Monday and expressed concern about the participation of foreign mercenaries in destabilizing the situation in the republic. This is stated in the disseminated message of the Russian Foreign Ministry.

        “The main attention was paid to the situation in the Republic of Kazakhstan. Both sides expressed firm support for the efforts of the Kazakh leadership to restore the constitutional order in the country,” the Russian diplomatic service informed. including the participation of foreign mercenaries in attacks on civilians and law enforcement officers, in the seizure of state institutions and other objects. “

        The head of the PRC Foreign Ministry positively assessed the measures taken by the CSTO against the background of events in Kazakhstan.

        “Wang Yi positively assessed the measures taken by the CSTO in response to the appeal of the leadership of Kazak-hstan in order to help normalize the situation in the country,” the message says. It is reported that the heads of the diplomatic departments of the two countries also noted the role of the Shanghai Cooperation Organization in ensuring security in Eurasia.

        The parties also noted the “timeliness and proportionality to the scale of the threat” of the actions of the President of Kazakhstan during the latest events in the republic. “[The ministers] noted that the decisive actions of the President of Kazakhstan K.-Zh. K. Tokayev were timely and proportionate to the scale of the threat faced by the republic,” the message says.

        Russian Federation talks with the USA and NATO on security guarantees

        Lavrov informed the PRC Foreign Minister about the talks between the Russian Federation and the United States and NATO on security guarantees.

        “The Russian minister informed his Chinese counterpart about the talks between the Russian and US delegations on the issue of security guarantees in Europe that began in Geneva and about the upcoming discussions on this topic in the Russia-NATO format. It was agreed to maintain close contacts and exchange views and assessments on all aspects of global and regional stability, “the Foreign Ministry noted.
        """;

    public static DocumentResult FoundingArticle()
    {
        var builder = new ResultBuilder("000_36b7ca05db4b28ec", Seed.ReplaceLineEndings("\n"), "en")
        {
            Anchor = new AnchorDate(new LocalDate(2022, 1, 10), "Europe/Moscow", AnchorSource.Dateline),
            Dateline = new DatelineAnnotation(new TextRange(1, 31)) { Rule = "dateline.agency", City = "MOSCOW", Agency = "TASS", Date = new LocalDate(2022, 1, 10), Zone = "Europe/Moscow" },
            SegmentEnds = ["in the republic.", "Republic of Kazakhstan.", "service informed.", "the message says.", "NATO format."],
        };
        builder.Headings.Add(6);
        return builder
            .To("ru", "kk", "zh")
            .Change(" date", "date", "space.leading", "White space at the start of a text means nothing")
            .Change("objects. “", "objects.”", "quotes.closing", "The quotation that was opened before is closed here: the mark stands after a space and nothing follows it")
            .Change("Kazak-hstan", "Kazakhstan", "names.split", "A stray hyphen inside a known name; the name stands 4 times in this document without it", "country:kazakhstan")
            .Change("K.-Zh. K. Tokayev", "Kassym-Jomart Tokayev", "names.initials", "Initials beside this surname fit exactly one person who was President of Kazakhstan on 2022-01-10", "person:tokayev-kassym-jomart")
            .Change("stability, “the", "stability,” the", "quotes.side", "A space before and none after: the closing mark was moved to the wrong side of the space")
            .Suggest("including the participation", "… including the participation", "quotes.unopened", "This part belongs to a quotation whose beginning is missing")
            .Find("including the participation of foreign mercenaries in attacks", FindingCategories.Quotes, Severity.Major, "A quotation that is closed at “objects.” was never opened, and the sentence begins in lower case", "“… including the participation of foreign mercenaries in attacks")
            .Date("2022-01-10", "2022-01-10", "Europe/Moscow", "dateline", new LocalDate(2022, 1, 10))
            .Date("on Monday", "2022-01-10", "Europe/Moscow", "dateline", new LocalDate(2022, 1, 10))
            .Name("Sergei Lavrov", "person:lavrov-sergei", "person", "ru=Сергей Лавров", "kk=Сергей Лавров", "zh=谢尔盖·拉夫罗夫")
            .Name("Wang Yi", "person:wang-yi", "person", "ru=Ван И", "kk=Ван И", "zh=王毅")
            .Name("Kazakhstan by telephone"[..10], "country:kazakhstan", "country", "ru=Казахстан", "kk=Қазақстан", "zh=哈萨克斯坦")
            .Name("Shanghai Cooperation Organization", "org:sco", "organisation", "ru=Шанхайская организация сотрудничества", "kk=Шанхай ынтымақтастық ұйымы", "zh=上海合作组织")
            .Name("Kassym-Jomart Tokayev", "person:tokayev-kassym-jomart", "person", "ru=Касым-Жомарт Токаев", "kk=Қасым-Жомарт Тоқаев", "zh=卡瑟姆若马尔特·托卡耶夫")
            .Term("CSTO", "org:csto", TermStatus.Preferred, "ru=ОДКБ", "kk=ҰҚШҰ", "zh=集安组织")
            .Term("security guarantees", "term:security-guarantees", TermStatus.Preferred, "ru=гарантии безопасности", "kk=қауіпсіздік кепілдіктері", "zh=安全保证")
            .Build();
    }

    public static DocumentResult Arabic() => new ResultBuilder("ar-001", "أستانا 10 يناير 2022 - أعلن الرئيس توكاييف ، أن الوضع في البلاد مستقر .\nوقال إن منظمة معاهدة الأمن الجماعي ( CSTO ) ستبدأ سحب قواتها يوم الخميس.", "ar")
    {
        Anchor = new AnchorDate(new LocalDate(2022, 1, 10), "Asia/Almaty", AnchorSource.FirstDate),
        Confidence = 0.995,
    }
        .To("en", "ru")
        .Change("توكاييف ، ", "توكاييف، ", "space.before-comma", "No space stands before a comma")
        .Change("مستقر .", "مستقر.", "space.before-period", "No space stands before a full stop")
        .Change("( CSTO )", "(CSTO)", "space.brackets", "No space stands inside brackets")
        .Date("10 يناير 2022", "2022-01-10", "Asia/Almaty", "text", new LocalDate(2022, 1, 10))
        .Date("يوم الخميس", "2022-01-13", "Asia/Almaty", "text", new LocalDate(2022, 1, 13))
        .Name("توكاييف", "person:tokayev-kassym-jomart", "person", "en=Tokayev", "ru=Токаев")
        .Term("CSTO", "org:csto", TermStatus.Deprecated, "en=CSTO", "ru=ОДКБ")
        .Target(1, "en", "Astana, 10 January 2022 - President Tokayev announced that the situation in the country is stable.", TargetOrigin.Provider, "demo")
        .Build();

    public static DocumentResult Chinese() => new ResultBuilder("zh-001", "习近平主席７日向哈萨克斯坦总统托卡耶夫致口信,强调中方愿提供必要支持。\n双方将于05/06/2022在努尔苏丹举行会谈 。", "zh-Hans")
    {
        Anchor = new AnchorDate(new LocalDate(2022, 1, 7), "Asia/Shanghai", AnchorSource.Published),
        Confidence = 0.97,
    }
        .To("kk", "ja", "ar")
        .Change("７日", "7日", "width.digits", "Digits are written in half width")
        .Change("口信,", "口信，", "punctuation.width", "A comma between Chinese characters is full width")
        .Change("会谈 。", "会谈。", "space.before-period", "No space stands before a full stop")
        .Date("7日", "2022-01-07", "Asia/Shanghai", "published", new LocalDate(2022, 1, 7))
        .Date("05/06/2022", "2022-06-05", null, null, new LocalDate(2022, 6, 5), ambiguous: true)
        .Find("05/06/2022", FindingCategories.Dates, Severity.Minor, "Day and month can be read both ways")
        .Name("哈萨克斯坦", "country:kazakhstan", "country", "kk=Қазақстан", "ja=カザフスタン", "ar=كازاخستان")
        .Name("托卡耶夫", "person:tokayev-kassym-jomart", "person", "kk=Тоқаев", "ja=トカエフ", "ar=توكاييف")
        .Name("努尔苏丹", "place:astana", "city", "kk=Нұр-Сұлтан", "ja=ヌルスルタン", "ar=نور سلطان")
        .Target(1, "kk", "Төраға Си Цзиньпин 7-ші күні Қазақстан Президенті Тоқаевқа жолдау жолдап, қытай тарапы қажетті қолдау көрсетуге дайын екенін атап өтті.", TargetOrigin.Memory, "azure")
        .Build();

    public static DocumentResult Kazakh() => new ResultBuilder("kk-001", "НҰР-СҰЛТАН, 10 қаңтар. Президент Қ.-Ж. Тоқаев ҰҚШҰ отырысында сөз сөйледі.\nOл «Қазақ­стан қауіп-сіздігі – басты мәселе» ,- деді.\nБұл сөйлем аударылмады.", "kk")
    {
        Anchor = new AnchorDate(new LocalDate(2022, 1, 10), "Asia/Almaty", AnchorSource.Dateline),
        Dateline = new DatelineAnnotation(new TextRange(0, 22)) { Rule = "dateline.city", City = "НҰР-СҰЛТАН", Date = new LocalDate(2022, 1, 10), Zone = "Asia/Almaty" },
        Confidence = 0.91,
        FailureOfLast = new Diagnostic("provider.poisoned", "The engine failed on this segment three times", "Translate it by hand or try another provider"),
    }
        .To("en", "zh-Hant")
        .Change("Қ.-Ж. Тоқаев", "Қасым-Жомарт Тоқаев", "names.initials", "Initials beside this surname fit exactly one person in force on 2022-01-10", "person:tokayev-kassym-jomart")
        .Change("Oл", "Ол", "script.homoglyph", "A Latin O stands in a Cyrillic word")
        .Change("Қазақ­стан", "Қазақстан", "characters.soft-hyphen", "An invisible soft hyphen splits a known name", "country:kazakhstan")
        .Change("қауіп-сіздігі", "қауіпсіздігі", "hyphen.stray", "The word is in the lexicon without the hyphen")
        .Change("» ,- деді", "», – деді", "punctuation.dash", "Direct speech ends with a comma, a space and a dash")
        .Date("10 қаңтар", "2022-01-10", "Asia/Almaty", "dateline", new LocalDate(2022, 1, 10))
        .Name("Қасым-Жомарт Тоқаев", "person:tokayev-kassym-jomart", "person", "en=Kassym-Jomart Tokayev", "zh-Hant=卡瑟姆若馬爾特·托卡耶夫")
        .Name("Қазақстан", "country:kazakhstan", "country", "en=Kazakhstan", "zh-Hant=哈薩克")
        .Term("ҰҚШҰ", "org:csto", TermStatus.Preferred, "en=CSTO", "zh-Hant=集體安全條約組織")
        .Build();

    public static IReadOnlyList<DocumentResult> All() => [FoundingArticle(), Arabic(), Chinese(), Kazakh()];
}
