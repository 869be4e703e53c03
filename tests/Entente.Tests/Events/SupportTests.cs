using Entente.Events;
using Entente.Tests.Specs;
using Xunit;

namespace Entente.Tests.Events;

public sealed class SupportTests
{
    [Fact]
    public void What_is_signed_is_told_without_what_is_said_of_it()
    {
        const string Text = "Norway and Sweden signed a treaty on rivers, which the parliaments will discuss.";
        var signed = Assert.Single(Workshop.Read(Text).Events, e => e.Type == EventType.Support);
        Assert.Equal("treaty on rivers", Text[signed.Document!.Value.Start..signed.Document.Value.End]);
        Assert.False(signed.Courtesy);
    }

    [Fact]
    public void Thanks_are_a_courtesy_and_backing_is_none()
    {
        Assert.True(Assert.Single(Workshop.Read("Norwegian Foreign Minister Ada Quill thanked Sweden.").Events).Courtesy);
        Assert.False(Assert.Single(Workshop.Read("Norwegian Foreign Minister Ada Quill backed Sweden.").Events).Courtesy);
    }

    [Fact]
    public void What_was_signed_at_a_meeting_rests_on_the_meeting_too()
    {
        var reading = Workshop.Read("Norwegian Foreign Minister Ada Quill met Swedish Foreign Minister Otto Brandt. A protocol was signed.");
        var signed = Assert.Single(reading.Events, e => e.Type == EventType.Support);
        Assert.Equal(2, signed.Evidence.Spans.Length);
        Assert.Equal(["Norway", "Sweden"], signed.Actor.Select(a => a.Name).Order());
    }
}
