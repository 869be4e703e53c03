using Entente.Sources.Languages;
using Xunit;

namespace Entente.Tests.Sources;

public sealed class LanguageTests
{
    public static TheoryData<string, string> Paragraphs => new()
    {
        { "en", "The congress opened in Vienna in the autumn of 1814. The envoys of the five powers met almost every evening, and what they could not settle at the table they settled at the ball." },
        { "de", "Der Kongress begann im Herbst 1814 in Wien. Die Gesandten der fünf Mächte trafen sich fast jeden Abend, und was sie am Tisch nicht klären konnten, klärten sie auf dem Ball." },
        { "fr", "Le congrès s'ouvrit à Vienne à l'automne 1814. Les envoyés des cinq puissances se rencontraient presque tous les soirs, et ce qu'ils ne pouvaient régler à la table, ils le réglaient au bal." },
        { "es", "El congreso se abrió en Viena en el otoño de 1814. Los enviados de las cinco potencias se reunían casi todas las noches, y lo que no podían resolver en la mesa lo resolvían en el baile." },
        { "it", "Il congresso si aprì a Vienna nell'autunno del 1814. Gli inviati delle cinque potenze si incontravano quasi ogni sera, e ciò che non potevano decidere al tavolo lo decidevano al ballo." },
        { "pt", "O congresso abriu em Viena no outono de 1814. Os enviados das cinco potências encontravam-se quase todas as noites, e o que não podiam resolver à mesa resolviam no baile." },
        { "nl", "Het congres begon in de herfst van 1814 in Wenen. De gezanten van de vijf mogendheden kwamen bijna elke avond bijeen, en wat zij aan tafel niet konden regelen, regelden zij op het bal." },
        { "pl", "Kongres rozpoczął się w Wiedniu jesienią 1814 roku. Posłowie pięciu mocarstw spotykali się prawie co wieczór, a czego nie mogli ustalić przy stole, ustalali na balu." },
        { "cs", "Kongres začal ve Vídni na podzim roku 1814. Vyslanci pěti mocností se scházeli téměř každý večer, a co nemohli vyřešit u stolu, to vyřešili na plese." },
        { "ro", "Congresul s-a deschis la Viena în toamna anului 1814. Trimișii celor cinci puteri se întâlneau aproape în fiecare seară, iar ce nu puteau hotărî la masă hotărau la bal." },
        { "sv", "Kongressen öppnades i Wien hösten 1814. De fem makternas sändebud möttes nästan varje kväll, och det som de inte kunde lösa vid bordet löste de på balen." },
        { "da", "Kongressen blev åbnet i Wien i efteråret 1814. De fem magters udsendinge mødtes næsten hver aften, og hvad de ikke kunne ordne ved bordet, ordnede de på ballet." },
        { "fi", "Kongressi alkoi Wienissä syksyllä 1814. Viiden suurvallan lähettiläät tapasivat lähes joka ilta, ja sen, mitä he eivät voineet ratkaista pöydässä, he ratkaisivat tanssiaisissa." },
        { "hu", "A kongresszus 1814 őszén nyílt meg Bécsben. Az öt nagyhatalom követei szinte minden este találkoztak, és amit az asztalnál nem tudtak elintézni, azt a bálon intézték el." },
        { "tr", "Kongre 1814 sonbaharında Viyana'da açıldı. Beş büyük devletin elçileri hemen her akşam bir araya geliyordu ve masada çözemediklerini baloda çözüyorlardı." },
        { "id", "Kongres dibuka di Wina pada musim gugur 1814. Para utusan dari lima negara besar bertemu hampir setiap malam, dan apa yang tidak dapat diselesaikan di meja diselesaikan di pesta dansa." },
        { "vi", "Hội nghị khai mạc tại Viên vào mùa thu năm 1814. Các sứ thần của năm cường quốc gặp nhau gần như mỗi tối, và những gì không giải quyết được ở bàn thì được giải quyết ở buổi khiêu vũ." },
        { "hr", "Kongres je otvoren u Beču u jesen 1814. Izaslanici pet sila sastajali su se gotovo svake večeri, a ono što nisu mogli riješiti za stolom rješavali su na balu." },
        { "sq", "Kongresi u hap në Vjenë në vjeshtën e vitit 1814. Të dërguarit e pesë fuqive takoheshin pothuajse çdo mbrëmje, dhe atë që nuk mund ta zgjidhnin në tryezë e zgjidhnin në ballo." },
        { "ru", "Конгресс открылся в Вене осенью 1814 года. Посланники пяти держав встречались почти каждый вечер, и то, что они не могли решить за столом, они решали на балу." },
        { "uk", "Конгрес відкрився у Відні восени 1814 року. Посланці п'яти держав зустрічалися майже щовечора, і те, чого вони не могли вирішити за столом, вони вирішували на балу." },
        { "be", "Кангрэс адкрыўся ў Вене ўвосень 1814 года. Пасланцы пяці дзяржаў сустракаліся амаль кожны вечар, і тое, што яны не маглі вырашыць за сталом, яны вырашалі на балі." },
        { "bg", "Конгресът започна във Виена през есента на 1814 година. Пратениците на петте сили се срещаха почти всяка вечер и това, което не можеха да решат на масата, решаваха на бала." },
        { "sr", "Конгрес је отворен у Бечу у јесен 1814. године. Изасланици пет сила састајали су се готово сваке вечери, а оно што нису могли да реше за столом решавали су на балу." },
        { "ar", "افتتح المؤتمر في فيينا في خريف عام 1814. وكان مبعوثو القوى الخمس يجتمعون كل مساء تقريبا، وما لم يتمكنوا من حله على الطاولة كانوا يحلونه في الحفل الراقص." },
        { "fa", "کنگره در پاییز ۱۸۱۴ در وین آغاز شد. فرستادگان پنج قدرت تقریباً هر شب با یکدیگر دیدار می‌کردند و آنچه را که نمی‌توانستند بر سر میز حل کنند در مجلس رقص حل می‌کردند." },
        { "ur", "کانگریس 1814 کے خزاں میں ویانا میں شروع ہوئی۔ پانچ طاقتوں کے سفیر تقریباً ہر شام ملتے تھے اور جو بات وہ میز پر طے نہیں کر سکتے تھے وہ رقص کی محفل میں طے کرتے تھے۔" },
        { "el", "Το συνέδριο άρχισε στη Βιέννη το φθινόπωρο του 1814. Οι απεσταλμένοι των πέντε δυνάμεων συναντιόνταν σχεδόν κάθε βράδυ." },
        { "he", "הקונגרס נפתח בווינה בסתיו 1814. שליחי חמש המעצמות נפגשו כמעט מדי ערב, ומה שלא יכלו ליישב ליד השולחן יישבו בנשף." },
        { "ka", "კონგრესი ვენაში 1814 წლის შემოდგომაზე გაიხსნა. ხუთი სახელმწიფოს წარგზავნილები თითქმის ყოველ საღამოს ხვდებოდნენ ერთმანეთს." },
        { "zh", "会议于一八一四年秋天在维也纳开幕。五国使节几乎每天晚上都会面，在谈判桌上解决不了的问题，就在舞会上解决。" },
        { "ja", "会議は一八一四年の秋にウィーンで開かれた。五大国の使節はほとんど毎晩会い、交渉の席で決められないことは舞踏会で決めた。" },
        { "ko", "회의는 1814년 가을 빈에서 열렸다. 다섯 강대국의 사절들은 거의 매일 저녁 만났고, 협상 자리에서 풀지 못한 문제는 무도회에서 풀었다." },
        { "hi", "सम्मेलन 1814 की शरद ऋतु में वियना में आरंभ हुआ। पाँच शक्तियों के दूत लगभग हर शाम मिलते थे।" },
    };

    [Theory]
    [MemberData(nameof(Paragraphs))]
    public void A_paragraph_tells_its_language(string language, string paragraph)
    {
        Assert.Equal(language, LanguageDetector.Default.Tell(paragraph));
        Assert.Equal(language != "en", LanguageDetector.Default.Foreign(paragraph) is not null);
    }

    [Theory]
    [InlineData("Talks")]
    [InlineData("Geneva, Vienna, Paris, Den Haag, Rio de Janeiro")]
    [InlineData("Joint communiqué")]
    [InlineData("Mustafa Reşid Paşa received Stratford Canning in Büyükdere; Ali Paşa came too.")]
    [InlineData("Besançon. Đà Nẵng. São Paulo. Łódź. Kraków. Gdańsk. Málaga. Čačak.")]
    [InlineData("Nesselrode said \"Всё зависит от Порты\" and left the room with Orlov.")]
    [InlineData("Ministers of Foreign Affairs: Drouyn de Lhuys (France), Lord Clarendon (Great Britain), Graf Buol-Schauenstein (Austria)")]
    [InlineData("Signed: the Protocol of London; ratified: the Treaty of Unkiar Skelessi")]
    [InlineData("Minister meets envoy. Ambassador sees king. Council adopts note.")]
    public void A_short_text_or_foreign_names_do_not_make_it_foreign(string text) => Assert.Null(LanguageDetector.Default.Foreign(text));

    [Fact]
    public void An_English_text_that_quotes_at_length_stays_English()
    {
        var english = Paragraphs.First(p => p.Data.Item1 == "en").Data.Item2;
        foreach (var row in Paragraphs)
            Assert.Null(LanguageDetector.Default.Foreign($"{english} {english}\n\nThe envoy said: \"{row.Data.Item2}\""));
    }

    [Fact]
    public void A_long_text_in_a_language_that_is_not_known_is_not_English()
    {
        // Words that no language has.
        var text = string.Concat(Enumerable.Repeat("Blomurt kasipel vondra thelmi orak, puntiq selvo marundi grastel vimp. ", 10));
        Assert.NotNull(LanguageDetector.Default.Foreign(text));
        Assert.Null(LanguageDetector.Default.Tell(text));
        Assert.Equal("xx", LanguageDetector.Default.Tell(text, "xx"));
    }

    [Fact]
    public void What_was_declared_counts_where_the_text_does_not_say_otherwise()
    {
        var detector = LanguageDetector.Default;
        var portuguese = Paragraphs.First(p => p.Data.Item1 == "pt").Data.Item2;
        Assert.Equal(("pt-BR", "pt", "fr", null), (detector.Tell(portuguese, "pt-BR"), detector.Tell(portuguese, "en"), detector.Tell("Paris", "fr"), detector.Tell("Paris")));
    }

    [Fact]
    public void A_document_in_another_language_is_not_read_and_the_reason_names_it()
    {
        var all = Packed.Read(Packed.Zip([.. Paragraphs.Select(p => ($"{p.Data.Item1}.txt", Packed.Bytes(p.Data.Item2)))]));
        var readable = Readable.Only(all).ToList();
        Assert.Equal("-#en.txt", Assert.Single(readable, s => s.Document is not null).Document!.Source);
        Assert.Equal("it is in French, and Entente reads English; give a translation.", Assert.Single(readable, s => s.Problem?.Where == "-#fr.txt").Problem!.Reason);
        Assert.All(readable.Where(s => s.Problem is not null), s => Assert.Equal("EN0424", s.Problem!.Code));
    }

    [Fact]
    public void Every_language_that_is_told_has_a_name()
    {
        var knowledge = KnowledgeBase.Default.Section("languages/words");
        var told = knowledge.GetProperty("words").EnumerateObject().Select(l => l.Name)
            .Concat(knowledge.GetProperty("scripts").EnumerateArray().Select(s => s.GetProperty("language").GetString()!))
            .Append(LanguageDetector.Unknown);
        Assert.All(told, language => Assert.True(knowledge.GetProperty("names").TryGetProperty(language, out _), language));
        Assert.All(knowledge.GetProperty("letters").EnumerateObject(), l => Assert.True(knowledge.GetProperty("words").TryGetProperty(l.Name, out _), l.Name));
    }
}
