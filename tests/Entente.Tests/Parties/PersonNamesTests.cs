using Entente.Language;
using Entente.Parties;
using Xunit;

namespace Entente.Tests.Parties;

/// <summary>Which names are one person's. The people are invented, or historical.</summary>
public sealed class PersonNamesTests
{
    private static readonly PersonNames Names =
        new(new Accents(KnowledgeBase.Default), new NameSpelling(KnowledgeBase.Default));

    [Theory]
    [InlineData("Aleksandr Belov", "Alexander Belov")]
    [InlineData("Oleksandr Tkach", "Aleksandr Tkach")]
    [InlineData("Heydar Guliyev", "Haydar Guliyev")]
    [InlineData("Sergei Lavrin", "Sergey Lavrin")]
    [InlineData("Dmitry Zotov", "Dmitriy Zotov")]
    [InlineData("Yevgeny Orlov", "Evgeniy Orlov")]
    [InlineData("Viktor Hrynko", "Victor Hrynko")]
    [InlineData("Yulia Kovalska", "Yuliya Kovalska")]
    [InlineData("Mikhail Gorbachev", "Mihail Gorbachev")]
    [InlineData("Larysa Zelinsky", "Larysa Zelinskyy")]
    [InlineData("Mohammed Daud", "Muhammad Daud")]
    [InlineData("Mohamed Daoud", "Mohammad Daoud")]
    [InlineData("Hussein Karimi", "Hossein Karimi")]
    [InlineData("Ahmed Shahin", "Ahmad Shahin")]
    [InlineData("Muammar Gaddafi", "Moammar Qadhafi")]
    [InlineData("Khaled Mansour", "Khalid Mansur")]
    [InlineData("Yusuf Barakat", "Youssef Barakat")]
    [InlineData("Abdel Fattah Sabri", "Abd al-Fattah Sabri")]
    [InlineData("Bashar al-Hamid", "Bashar Hamid")]
    [InlineData("Faris al-Jumaili", "Faris El Jumaili")]
    [InlineData("Kim Jong Un", "Kim Jong-un")]
    [InlineData("Deng Xiaoping", "Deng Xiao-ping")]
    [InlineData("Lee Myung-bak", "Lee Myungbak")]
    [InlineData("Ban Ki-moon", "Ki-moon Ban")]
    [InlineData("Viktor Orsós", "Orsós Viktor")]
    [InlineData("Nikola Dragić", "Nikola Dragic")]
    [InlineData("Jürgen Müller", "Juergen Mueller")]
    [InlineData("Søren Jørgensen", "Soren Joergensen")]
    [InlineData("Nguyễn Văn Linh", "Nguyen Van Linh")]
    [InlineData("John Fitzgerald Kennedy", "John F. Kennedy")]
    [InlineData("John F. Kennedy", "John Kennedy")]
    [InlineData("J. R. Halloran", "J.R. Halloran")]
    [InlineData("J. Halloran", "James Halloran")]
    [InlineData("Niamh O'Brien", "Niamh O’Brien")]
    [InlineData("Jean-Luc Perrin", "Jean Luc Perrin")]
    [InlineData("José Luis Ferreira Campos", "José Ferreira Campos")]
    [InlineData("Selim Tayyip Aydoğan", "Tayyip Aydogan")]
    [InlineData("Charles de Gaulle", "Charles De Gaulle")]
    [InlineData("Charles de Gaulle", "De Gaulle")]
    [InlineData("Faris bin Nasser Al Jumaili", "Al Jumaili")]
    [InlineData("Đorđe Vukić", "Djordje Vukic")]
    [InlineData("Đỗ Văn Sơn", "Do Van Son")]
    [InlineData("Zoran Kišov", "Zoran Kishov")]
    [InlineData("Erlan Asanbayev", "Erlan Asanbaev")]
    [InlineData("Jasur Yo'lchiyev", "Jasur Yulchiev")]
    public void One_person(string one, string other)
    {
        Assert.True(Same(one, other), $"{one} and {other}");
        Assert.True(Same(other, one), $"{other} and {one}");
    }

    [Theory]
    [InlineData("Otto Brandt", "Karin Brandt")]
    [InlineData("Imran Daud", "Kamran Daud")]
    [InlineData("Ilham Mammadov", "Ilgar Mammadov")]
    [InlineData("Maria Petrova", "Marina Petrova")]
    [InlineData("Ivan Petrov", "Ivana Petrova")]
    [InlineData("Jan Novak", "Jana Novak")]
    [InlineData("Jan Novak", "Jon Novak")]
    [InlineData("Alexander Belov", "Alexandra Belov")]
    [InlineData("Daniel Ong", "Daniela Ong")]
    [InlineData("Sergei Conti", "Sergio Conti")]
    [InlineData("Nikola Ilić", "Nikolai Ilić")]
    [InlineData("Anna Holm", "Anne Holm")]
    [InlineData("Erik Solheim", "Erika Solheim")]
    [InlineData("Hassan Karimi", "Hussein Karimi")]
    [InlineData("Saad Mansour", "Said Mansour")]
    [InlineData("Omar Karam", "Amr Karam")]
    [InlineData("Kim Jong Un", "Kim Jong Il")]
    [InlineData("Kim Yong Chol", "Kim Yong Nam")]
    [InlineData("Lee Jae-min", "Lee Jae-sung")]
    [InlineData("Mohammed bin Salim", "Mohammed bin Nasser")]
    [InlineData("Abdul Rahman Khan", "Abdul Karim Khan")]
    [InlineData("George H. W. Bush", "George W. Bush")]
    [InlineData("John A. Hale", "John B. Hale")]
    [InlineData("Fidel Castro", "Raúl Castro")]
    [InlineData("Indira Gandhi", "Rajiv Gandhi")]
    [InlineData("Viktor Marchenko", "Viktor Yurchenko")]
    [InlineData("Zoran Petkov", "Goran Petkov")]
    [InlineData("Ramon Salcedo Jr.", "Ramon Salcedo Sr.")]
    [InlineData("Petr Novotny", "Pavel Novotny")]
    [InlineData("Samir Haddad", "Samira Haddad")]
    [InlineData("Marta Kos", "Martin Kos")]
    [InlineData("Charles de Gaulle", "De Villiers")]
    [InlineData("Yusuf Karume", "Yusra Karume")]
    public void Two_people(string one, string other)
    {
        Assert.False(Same(one, other), $"{one} and {other}");
        Assert.False(Same(other, one), $"{other} and {one}");
    }

    [Fact]
    public void An_initial_that_two_people_fit_is_neither_of_them()
    {
        var names = new PersonNames(new Accents(KnowledgeBase.Default), new NameSpelling(KnowledgeBase.Default));
        var john = names.Full(["john", "hale"], "John Hale");
        var jane = names.Full(["jane", "hale"], "Jane Hale");
        Assert.DoesNotContain(names.Full(["j", "hale"], "J. Hale"), new[] { john, jane });
    }

    private static bool Same(string one, string other) => Names.Same(Words(one), Words(other));

    private static string[] Words(string name)
    {
        var cutter = new WordCutter(KnowledgeBase.Default);
        return Names.Fold(cutter.Cut(name, 0, name.Length).Select(w => name.Substring(w.Start, w.Length)));
    }
}
