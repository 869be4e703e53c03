using System.Globalization;
using Entente.Events;
using Entente.Language;
using Entente.Time;

namespace Entente.Commitments;

/// <summary>When a commitment is due: the date or the occasion that hangs on what is to be done.</summary>
internal sealed class Deadlines(CommitmentLexicon words, TimeLayer times)
{
    private const int Steps = 6;

    private readonly DateOnly? _published = times.Published is { Value.From: { IsDay: true } day } ? day.FirstDay : null;

    /// <summary>The day, month or stretch by which or in which it is to be done; null where the text tells none.</summary>
    /// <param name="draft">A mention of the act.</param>
    /// <param name="kind">What it commits to.</param>
    /// <param name="head">The head of what is to be done.</param>
    public GroundedDate? Due(EventDraft draft, CommitmentKind kind, int head)
    {
        if (draft.Status == EventStatus.Planned && draft.Date is { } planned) return planned;
        // A document that was signed carries the day of its signing, and the years that it is about; neither is when it is to be done.
        if (kind == CommitmentKind.Agreement && draft.Document is not null) return null;
        var s = draft.Sentence;
        foreach (var time in times.All[s.Index].Where(t => !t.NamesThing).OrderBy(t => Math.Abs(t.First - head)))
        {
            if (IsBefore(s, time) || IsOwn(draft, time) || !Hangs(s, time, draft.Trigger, head, kind)) continue;
            if (Resolve(s, time, draft.Date) is { } due && !IsPast(due)) return due;
        }

        return null;
    }

    // The day on which it was promised.
    private static bool IsOwn(EventDraft draft, TimeExpression time) => draft is { HasTime: true, Date.Evidence: var days } && days.Contains(time.Span);

    private GroundedDate? Resolve(Sentence s, TimeExpression time, GroundedDate? made)
    {
        if (Length(s, time, made) is { } then) return then;
        if (time.Meaning is FixedMeaning || times.Due(time, Day(made)) is not { } date) return null;
        return IsEnd(s, time) && date.Value is { From: { Year: not null } from } ? date with { Value = new PartialDate(CalendarPoint.Of((date.Value.To ?? from).LastDay)) } : date;
    }

    private static DateOnly? Day(GroundedDate? date) => date is { Value.From: { IsDay: true } day } ? day.FirstDay : null;

    // "By the end of May" is by its last day; "at the end of May" is in May, and "before the end of the month" still in that month.
    private bool IsEnd(Sentence s, TimeExpression time)
    {
        var end = Math.Max(0, time.First - 3);
        while (end <= time.Last && !words.Has("end", s.Tokens[end])) end++;
        if (end > time.Last) return false;
        var bound = Math.Min(end, time.First) - 1;
        while (bound > 0 && s.Tokens[bound].Upos == PartOfSpeech.Det) bound--;
        return bound >= 0 && words.Has("bound", s.Tokens[bound])
            && !(words.Has("still", s.Tokens[bound]) && time.Meaning is ShiftMeaning);
    }

    // "Within five years": counted from the day on which it was promised, as precise as the unit.
    private GroundedDate? Length(Sentence s, TimeExpression time, GroundedDate? made)
    {
        if (time.Meaning is not FixedMeaning { Kind: TimeType.Duration, Value: ['P', .. var length, var unit] } || time.First == 0
            || !words.Has("within", s.Tokens[time.First - 1]) || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        if ((Day(made) ?? _published) is not { } from) return null;
        CalendarPoint? to = unit switch
        {
            'D' when count < 1000 => CalendarPoint.Of(from.AddDays(count)),
            'W' when count < 200 => CalendarPoint.Of(from.AddDays(7 * count)),
            'M' when count < 200 => CalendarPoint.Of(from.AddMonths(count)),
            'Y' when count < 200 => new CalendarPoint(from.Year + count),
            _ => null,
        };
        return to is { } point ? new GroundedDate(new PartialDate(point), DateBasis.Resolved, [time.Span]) : null;
    }

    // "Since June"; and of "between June and August" neither of the two.
    private bool IsBefore(Sentence s, TimeExpression time) => (time.First > 1 && s.Tokens[time.First - 1].Upos == PartOfSpeech.Cconj
            && times.All[s.Index].FirstOrDefault(t => t.Last == time.First - 2) is { First: > 0 } other && words.Has("between", s.Tokens[other.First - 1]))
        || (time.First > 0 && words.Has("since", s.Tokens[time.First - 1])
        && s.Tokens[time.First - 1].Lemma is not "of" && !(s.Tokens[time.First - 1].Lemma == "from" && s.Tokens[time.First - 1].Upos == PartOfSpeech.Adp && time.Meaning is not FixedMeaning));

    // On what is to be done, not on a thing or a clause within it that has a time of its own.
    private bool Hangs(Sentence s, TimeExpression time, int trigger, int head, CommitmentKind kind)
    {
        var at = time.First;
        while (s.Tokens[at].Head >= time.First && s.Tokens[at].Head <= time.Last) at = s.Tokens[at].Head;
        for (var steps = 0; steps < Steps && s.Tokens[at].Head >= 0; steps++)
        {
            if (at == head) return true;
            var token = s.Tokens[at];
            if (token.Is("parataxis") || (token.Is("conj") && at != trigger && s.Child(at, "nsubj") is { } other && !words.Has("same", other))) return false;
            // Whoever is invited to a gathering comes when it is held, and a truce that takes effect on a day is to be kept from then.
            if ((token.Relation is "acl:relcl" or "advcl:relcl" || (token.Is("acl") && token.Xpos == "VBN"))
                && !(words.Has("held", token) && (kind == CommitmentKind.Invitation || token.Head == head))) return false;
            // The time behind the promise's own verb, past what is promised: "promised to send tents by May".
            var above = s.Governor(at);
            if (above == trigger) return head == trigger || (head < time.First && trigger < head);
            if (above < 0) return false;
            at = above;
        }

        return at == head;
    }

    private bool IsPast(GroundedDate due) => _published is { } day && due.Value is { From: { Year: not null } from } && (due.Value.To ?? from) is { Year: not null } last && last.LastDay < day;
}
