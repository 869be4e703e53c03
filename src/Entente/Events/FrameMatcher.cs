using Entente.Language;
using Entente.Parties;
using Entente.Quotes;

namespace Entente.Events;

/// <summary>Holds frames against the words of a sentence and finds the parties that they ask for.</summary>
internal sealed class FrameMatcher(FrameLexicon frames, DeepSyntax syntax, StatusSyntax statuses, Conditions conditions, PartyRules rules, PairedParties pairs)
{
    /// <summary>What the most specific frame makes of a word whose parties are found; null where none does.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="token">The word.</param>
    /// <param name="phrases">Finds the parties of a path.</param>
    /// <param name="said">The quotes whose content lies in the sentence.</param>
    public EventDraft? Match(Sentence s, Token token, PartyPhrases phrases, IReadOnlyList<Quote> said)
    {
        List<Frame>? open = null;
        foreach (var frame in frames.For(token))
        {
            if (!frame.Fits(syntax, s, token.Index)) continue;
            if (Match(frame, s, token.Index, phrases, said, open: false) is { } draft) return draft;
            if (frame.IsOpen) (open ??= []).Add(frame);
        }

        foreach (var frame in open ?? [])
            if (Match(frame, s, token.Index, phrases, said, open: true) is { } draft) return draft;
        return null;
    }

    private EventDraft? Match(Frame frame, Sentence s, int trigger, PartyPhrases phrases, IReadOnlyList<Quote> said, bool open)
    {
        var actors = phrases.First(s, trigger, frame.Actor, placesToo: frame.Local);
        var utterance = frame.Message is null ? null : Utterance.Of(said, s.Tokens[trigger]);
        if (actors.Count == 0 && frame.Uttered && utterance is not null && !syntax.Subject(s, trigger).Any(t => t.Length > 0)) actors.Add(utterance.Speaker);
        actors.RemoveAll(a => !frame.ActorNot.Spare(a) || a.Entities.Any(e => e.Kind == EntityKind.Place));
        var isOfWords = rules.IsOfWords(frame.Type);
        if (isOfWords && actors.RemoveAll(rules.Bystanders.Acts) > 0 && actors.Count == 0) return null;
        // "The two men signed": whom it means, nobody tells, unless it is the sides of the meeting.
        if (frame is { Sides: true, Answers: false }) actors.RemoveAll(a => a.IsApart && a.Entities.All(e => e.Country is null && e.Code is null));
        if (frame.PeopleOnly) actors.RemoveAll(a => !a.Entities.All(e => e.Kind == EntityKind.Person));
        if (actors.Count == 0 && !frame.Sides && !(frame.Occasion && DeepSyntax.IsPassive(s, trigger))) return null;
        var partners = PartyRules.Others(phrases.First(s, trigger, frame.Partner, placesToo: false, actors), actors);
        var recipients = phrases.First(s, trigger, frame.Recipient, placesToo: true, actors, frame.RecipientNot.Spare);
        if (frame.States) recipients = [.. recipients.Select(phrases.State)];
        if (recipients.Count == 0 && utterance is not null) recipients = utterance.Addressees;
        recipients = PartyRules.Others(recipients, actors);
        partners.RemoveAll(p => !frame.RecipientNot.Spare(p));
        recipients.RemoveAll(r => !frame.RecipientNot.Spare(r));
        if (isOfWords && recipients.RemoveAll(Bystanders.Suffers) > 0 && recipients.Count == 0 && !frame.Alone) return null;
        // Someone meets whom nothing identifies: "met with reporters", "talks with the staff".
        if (frame.Type == EventType.Consult)
            foreach (var side in new[] { actors, partners, recipients }) side.RemoveAll(p => p.IsApart && p.Entities.All(e => e.Country is null && e.Code is null));
        if (actors.Count == 0 && !frame.Sides && !(frame.Occasion && DeepSyntax.IsPassive(s, trigger))) return null;
        // Two private persons who meet make no politics.
        if (frame.Type == EventType.Consult && actors.Count > 0 && actors.Concat(partners).Concat(recipients).All(p => p.Entities.All(PartyRules.IsPrivate))) return null;
        if (frame.Apart) recipients.RemoveAll(r => PartyRules.AreOneSide(r, actors, strictly: false) || actors.SelectMany(a => a.Entities).All(PartyRules.IsOrganOfNone));
        // Whoever holds no office and is of no country that the text tells may speak of their own.
        if (frame.Foreign && actors.TrueForAll(a => a.Entities.All(e => e.Country is null && e.Code is null && !e.Public))) return null;
        if (frame.Foreign) recipients.RemoveAll(r => PartyRules.AreOneSide(r, actors, strictly: true));
        if (frame.Home && actors.Count > 0 && !recipients.TrueForAll(r => PartyRules.IsAtHome(r, actors))) return null;
        if (isOfWords && actors.Count > 0 && rules.Bystanders.AreAll(actors.Concat(partners).Concat(recipients))) return null;
        if (actors.Count > 0 && rules.Bystanders.IsEveryday(frame, actors, [.. partners, .. recipients])) return null;
        if (frame.Type is EventType.Request or EventType.Reject)
        {
            // Nothing can be said to a sea; and what private persons, firms and nobodies ask of one another is no political act.
            recipients.RemoveAll(r => r.Entities.All(e => e.Kind == EntityKind.Place));
            if (actors.Count > 0 && !actors.Concat(partners).Concat(recipients).Any(PartyRules.IsPolitical)) return null;
        }

        if (phrases.First(s, trigger, frame.Own, placesToo: true) is { Count: > 0 } own && !own.Exists(o => PartyRules.AreOneSide(o, actors, strictly: true))) return null;
        if (frame.PlacesOnly) recipients.RemoveAll(o => !o.Entities.All(e => e.Kind is EntityKind.Place or EntityKind.Country));
        // "The sides agreed" is of both; "the government of Chad agreed" of that alone.
        if (frame is { Sides: true, Alone: false, Answers: false, Together: false } && recipients.Count == 0 && actors.Concat(partners).SelectMany(a => a.Entities).Distinct().Count() == 1)
            return null;
        if (frame.Host && !rules.Hosts(s, frame, actors, recipients)) return null;
        var pair = recipients.TrueForAll(r => r.IsApart) && (frame.Type == EventType.Request || frame.Commitment == CommitmentKind.Invitation) ? pairs.Word(frame, s, trigger) : null;
        if (!frame.Alone && !open && pair is null && !(frame.Counterpart || frame.Sides || frame.Answers) && actors.Count > 0 && recipients.Count == 0 && partners.Count == 0
            && !(frame.Together && actors.SelectMany(a => a.Entities).Distinct().Count() > 1))
            return null;
        var via = Via(frame, s, trigger, phrases, actors, recipients, isOfWords, utterance);
        var isConditional = frame.Type == EventType.Agree && conditions.Bind(s, trigger);
        var status = isConditional ? EventStatus.Hypothetical : frame.Spoken ? EventStatus.Occurred
            : frame.Message is null ? statuses.Of(s, trigger, frame.IsSpeechAct) : statuses.OfMessage(s, trigger, syntax.Governor(s, trigger));
        if (frame.IsSpeechAct && frame.Commitment != CommitmentKind.Agreement && statuses.IsPerformed(s, trigger)) status = EventStatus.Occurred;
        if (frame.Coming && (status = statuses.Expected(s, trigger, status)) != EventStatus.Planned) return null;
        return new EventDraft(frame, s, trigger)
        {
            Actors = [.. actors, .. partners],
            Recipients = recipients,
            Via = via,
            Pair = pair,
            Status = status,
            IsConditional = isConditional,
            IsTentative = open,
            Evidence = { s.Span },
            Parts = frame.Role is { } role ? actors.SelectMany(a => a.Entities).Distinct().ToDictionary(a => a, _ => role) : [],
        };
    }

    // Through whom it is said; where it is said on behalf of another, that one acts, and whoever says it stands between.
    private List<PartyReference> Via(Frame frame, Sentence s, int trigger, PartyPhrases phrases, List<PartyReference> actors, List<PartyReference> recipients, bool isOfWords,
        Utterance? utterance)
    {
        var own = phrases.Each(s, trigger, frame.Via, [.. actors, .. recipients]);
        // "Please convey my greetings to the king": whoever is told.
        if (own.Count == 0 && frame is { Carried: true, Uttered: true } && utterance is not null) own = PartyRules.Others(utterance.Addressees, [.. actors, .. recipients]);
        if (own.Count > 0 || !isOfWords || frame.Type == EventType.Consult) return own;
        var behalf = !frame.Via.IsEmpty ? [] : phrases.First(s, trigger, frames.BehalfPaths, placesToo: false, [.. actors, .. recipients], r => r.Entities.All(e => e.Kind != EntityKind.People));
        if (behalf.Count == 0) return phrases.First(s, trigger, frames.ViaPaths, placesToo: false, [.. actors, .. recipients]);
        List<PartyReference> between = [.. actors];
        actors.Clear();
        actors.AddRange(behalf);
        return between;
    }
}
