namespace Entente.Events;

/// <summary>What an act conveys, beside the event that it may be. The reading's messages have these kinds.</summary>
public enum MessageKind
{
    /// <summary>Greetings and good wishes.</summary>
    Greeting,
    /// <summary>Thanks.</summary>
    Thanks,
    /// <summary>Congratulations.</summary>
    Congratulation,
    /// <summary>Condolences and sympathy.</summary>
    Condolence,
    /// <summary>An apology.</summary>
    Apology,
}
