using Entente.Language;

namespace Entente.Cli;

/// <summary>Finds and opens the model: beside the executable, or where a variable of the environment says.</summary>
internal static class ModelFolder
{
    /// <summary>Names the folder that holds english/, or that folder itself.</summary>
    public const string Variable = "ENTENTE_MODELS";

    private const string Language = "english";

    public static LanguageModel Open(KnowledgeBase? knowledge)
    {
        var folder = Find();
        try
        {
            return LanguageModel.Load(name => File.OpenRead(Path.Combine(folder, name)), knowledge);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new Stop(Messages.NoModel(folder));
        }
        // ONNX Runtime throws its own kind for a file that is no graph; whatever it is, the model is what is wrong.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new Stop(Messages.BadModel(folder, e.Message));
        }
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } given)
            return Path.Combine(AppContext.BaseDirectory, "models", Language);
        var below = Path.Combine(given, Language);
        return Directory.Exists(below) ? below : given;
    }
}
