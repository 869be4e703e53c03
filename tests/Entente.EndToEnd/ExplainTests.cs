using Xunit;

namespace Entente.EndToEnd;

public sealed class ExplainTests
{
    private const string Report = "Norwegian Foreign Minister Ada Quill held talks with Swedish Prime Minister Otto Brandt in Oslo on 3 May 1985.";

    [Fact]
    public void An_explanation_shows_tree_frame_arguments_status_and_date()
    {
        var outcome = Command.RunWith(Report, "explain", "-");
        Assert.Equal((0, ""), (outcome.Code, outcome.Errors));
        foreach (var line in new[]
                 {
                     "├─ talks  obj   <- trigger", "frame: hold-talks (knowledge/english/frames/consult.yaml), CAMEO 040",
                     "actor: Norwegian Foreign Minister Ada Quill  (by \"subject\")", "status: occurred", "date: 1985-05-03, stated (3 May 1985)",
                 })
            Assert.Contains(line, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_is_found_by_the_beginning_of_its_id()
    {
        var all = Command.RunWith(Report, "explain", "-");
        var id = all.Lines[0].Split(' ')[^1];
        Assert.Equal(all.Output, Command.RunWith(Report, "explain", "-", id[..6]).Output);
        var other = Command.RunWith(Report, "explain", "-", "v000");
        Assert.Equal((1, ""), (other.Code, other.Output));
        Assert.Contains("there is no event whose id begins with v000", other.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reading_can_show_the_same() =>
        Assert.Contains("frame: hold-talks", Command.RunWith(Report, "read", "-", "--explain").Output, StringComparison.Ordinal);
}
