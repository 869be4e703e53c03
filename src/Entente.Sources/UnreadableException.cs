namespace Entente.Sources;

/// <summary>Ends the reading of a part from within a stream, where no value can be given back. It never leaves this library.</summary>
/// <param name="reason">Makes the reason, given where the part is.</param>
internal sealed class UnreadableException(Func<string, Unreadable> reason) : Exception
{
    public Unreadable At(string where) => reason(where);
}
