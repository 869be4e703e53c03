using System.Collections.Immutable;
using System.Text.Json;
using Entente.Commitments;
using Entente.Events;
using Entente.Messages;
using Entente.Parties;
using Entente.Quotes;
using Entente.Text;
using Entente.Time;

namespace Entente.Formats.Json;

/// <summary>Writes the members of one reading in the contract's order.</summary>
internal sealed class ReadingWriter(Utf8JsonWriter json, SourceText text)
{
    public void Write(Reading reading)
    {
        json.WriteStartObject();
        json.WriteString("format", ReadingJson.Format);
        json.WriteStartObject("reader");
        json.WriteString("version", reading.ReaderVersion);
        json.WriteString("model", reading.ModelVersion);
        json.WriteEndObject();
        WriteDocument(reading);
        List("entities", reading.Entities, Write);
        List("events", reading.Events, Write);
        List("quotes", reading.Quotes, Write);
        List("commitments", reading.Commitments, Write);
        List("messages", reading.Messages, Write);
        json.WriteEndObject();
    }

    private void WriteDocument(Reading reading)
    {
        var document = reading.Document;
        json.WriteStartObject("document");
        json.WriteString("id", text.Id);
        json.WriteString("source", document.Source);
        WriteTitle(document.Title);
        json.WriteString("outlet", document.Outlet);
        json.WriteString("language", "en");
        Write("published", reading.Published);
        json.WriteString("skipped", reading.Skipped);
        if (document.CopyOf is { } copy)
        {
            json.WriteStartObject("copy_of");
            json.WriteString("id", copy.Id);
            json.WriteString("source", copy.Source);
            json.WriteNumber("share", Math.Round(copy.Share, 2));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("copy_of");
        }

        json.WriteString("text", text.Value);
        List("boilerplate", reading.Boilerplate, region =>
        {
            json.WriteStartObject();
            WriteSpanMembers(region.Span);
            json.WriteString("kind", ReadingJson.Name(region.Kind));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    // A title that stands at the head of the text is a span of it.
    private void WriteTitle(string? title)
    {
        if (!string.IsNullOrEmpty(title) && text.Value.StartsWith(title, StringComparison.Ordinal))
        {
            json.WritePropertyName("title");
            Write(text.FromUtf16(0, title.Length));
        }
        else
        {
            json.WriteString("title", title);
        }
    }

    private void Write(Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("id", entity.Id);
        json.WriteString("name", entity.Name);
        json.WriteString("kind", ReadingJson.Name(entity.Kind));
        json.WriteString("country", entity.Country?.Value);
        json.WriteString("code", entity.Code);
        json.WriteString("sector", entity.Sector);
        json.WriteBoolean("public", entity.Public);
        json.WriteNull("wikidata");
        List("offices", entity.Offices, office =>
        {
            json.WriteStartObject();
            json.WriteString("title", office.Title);
            json.WriteString("of", office.Of?.Value);
            json.WriteString("state", ReadingJson.Name(office.State));
            Write("from", office.From);
            Write("to", office.To);
            List("evidence", office.Evidence.Spans, Write);
            json.WriteEndObject();
        });
        List("mentions", entity.Mentions, mention =>
        {
            json.WriteStartObject();
            WriteSpanMembers(mention.Span);
            json.WriteString("kind", ReadingJson.Name(mention.Kind));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void Write(Event e)
    {
        json.WriteStartObject();
        json.WriteString("id", e.Id);
        json.WriteString("type", e.Type.ToString().ToUpperInvariant());
        json.WriteString("mode", e.Mode);
        List("contexts", e.Contexts, json.WriteStringValue);
        json.WriteString("cameo", e.Cameo.Value);
        json.WriteNumber("scale", e.Scale);
        if (e.Goldstein is { } goldstein) json.WriteNumber("goldstein", goldstein);
        else json.WriteNull("goldstein");
        json.WriteString("scope", e.Domestic ? "domestic" : "international");
        json.WriteBoolean("courtesy", e.Courtesy);
        json.WriteString("quad", ReadingJson.Name(e.Quad).Replace('-', ' '));
        References("actor", e.Actor);
        References("recipient", e.Recipient);
        Write("date", e.Date);
        Write("place", e.Place);
        json.WriteString("status", ReadingJson.Name(e.Status));
        List("claims", e.Claims, claim =>
        {
            json.WriteStartObject();
            References("by", claim.By);
            json.WriteString("says", ReadingJson.Name(claim.Says));
            List("evidence", claim.Evidence, Write);
            json.WriteEndObject();
        });
        json.WriteString("level", e.Level is { } level ? ReadingJson.Name(level) : null);
        json.WriteString("format", e.Format is { } format ? ReadingJson.Name(format) : null);
        List("topics", e.Topics, Write);
        List("participants", e.Participants, Write);
        json.WriteString("part_of", e.PartOf);
        if (e.Document is { } document)
        {
            json.WritePropertyName("document");
            Write(document);
        }
        else
        {
            json.WriteNull("document");
        }

        json.WritePropertyName("trigger");
        Write(e.Trigger);
        List("actor_spans", e.ActorSpans, Write);
        List("recipient_spans", e.RecipientSpans, Write);
        List("evidence", e.Evidence.Spans, Write);
        json.WriteString("said_in", e.SaidIn);
        json.WriteString("rule", e.Rule);
        WriteConfidence(e.Confidence);
        json.WriteEndObject();
    }

    private void Write(Participant participant)
    {
        json.WriteStartObject();
        json.WriteString("ref", participant.Party.Id);
        json.WriteString("role", ReadingJson.Name(participant.Role));
        json.WriteEndObject();
    }

    private void Write(Quote quote)
    {
        json.WriteStartObject();
        json.WriteString("id", quote.Id);
        json.WriteString("form", ReadingJson.Name(quote.Form));
        json.WriteString("class", ReadingJson.Name(quote.Class));
        json.WriteString("status", ReadingJson.Name(quote.Status));
        json.WriteString("polarity", ReadingJson.Name(quote.Polarity));
        List("content", quote.Content.Spans, Write);
        json.WriteString("speaker", quote.Speaker?.Id);
        Write("source", quote.Source);
        Write("cue", quote.Cue);
        References("addressee", quote.Addressee);
        References("about", quote.About);
        json.WriteString("inside", quote.Inside);
        Write("date", quote.Date);
        json.WriteString("at", quote.At);
        WriteConfidence(quote.Confidence);
        json.WriteEndObject();
    }

    private void Write(Commitment commitment)
    {
        json.WriteStartObject();
        json.WriteString("id", commitment.Id);
        json.WriteString("kind", ReadingJson.Name(commitment.Kind));
        References("by", commitment.By);
        References("via", commitment.Via);
        References("to", commitment.To);
        Write("what", commitment.What);
        Write("due", commitment.Due);
        Write("due_occasion", commitment.DueOccasion);
        Write("condition", commitment.Condition);
        Write("date", commitment.Date);
        json.WriteString("at", commitment.At);
        json.WriteString("event", commitment.Event);
        Write("place", commitment.Place);
        json.WriteString("novelty", commitment.Novelty is { } novelty ? ReadingJson.Name(novelty) : null);
        json.WriteString("strength", ReadingJson.Name(commitment.Strength));
        Write(commitment.Agreement);
        json.WriteString("answers", commitment.Answers);
        List("evidence", commitment.Evidence.Spans, Write);
        json.WriteString("said_in", commitment.SaidIn);
        WriteConfidence(commitment.Confidence);
        json.WriteEndObject();
    }

    private void Write(Agreement? agreement)
    {
        if (agreement is null)
        {
            json.WriteNull("agreement");
            return;
        }

        json.WriteStartObject("agreement");
        json.WriteString("type", ReadingJson.Name(agreement.Type));
        Write("title", agreement.Title);
        json.WriteString("stage", ReadingJson.Name(agreement.Stage));
        Write("date", agreement.Date);
        Write("place", agreement.Place);
        if (agreement.Sum is { } sum)
        {
            json.WriteStartObject("sum");
            json.WriteNumber("value", sum.Value);
            json.WriteString("currency", sum.Currency);
            Write("text", sum.Text);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("sum");
        }

        json.WriteEndObject();
    }

    private void Write(Message message)
    {
        json.WriteStartObject();
        json.WriteString("id", message.Id);
        json.WriteString("kind", ReadingJson.Name(message.Kind));
        References("from", message.From);
        References("via", message.Via);
        References("to", message.To);
        Write("date", message.Date);
        json.WriteString("at", message.At);
        json.WriteString("event", message.Event);
        List("evidence", message.Evidence.Spans, Write);
        json.WriteEndObject();
    }

    private void Write(string name, GroundedDate? date)
    {
        if (date is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("value", date.Value.ToString());
        json.WriteString("basis", ReadingJson.Name(date.Basis));
        List("evidence", date.Evidence, Write);
        json.WriteEndObject();
    }

    private void Write(string name, Place? place)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("name", place.Name);
        json.WriteString("country", place.Country?.Value);
        List("evidence", place.Evidence, Write);
        json.WriteEndObject();
    }

    private void Write(string name, Span? span)
    {
        json.WritePropertyName(name);
        if (span is { } s) Write(s);
        else json.WriteNullValue();
    }

    private void Write(Span span)
    {
        json.WriteStartObject();
        WriteSpanMembers(span);
        json.WriteEndObject();
    }

    private void WriteSpanMembers(Span span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", text.Slice(span));
    }

    private void References(string name, ImmutableArray<Entity> entities)
    {
        json.WriteStartArray(name);
        foreach (var entity in entities) json.WriteStringValue(entity.Id);
        json.WriteEndArray();
    }

    private void List<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    // Two decimals: between kinds of processors the last digits differ, and no reader needs them.
    private void WriteConfidence(double confidence) => json.WriteNumber("confidence", Math.Round(confidence, 2));
}
