// Runs at build: knowledge/ in, the compact resource out. `entente lint` calls the same KnowledgeCompiler.
using Entente.Knowledge;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: Entente.Knowledge KNOWLEDGE_FOLDER OUTPUT.json");
    return 2;
}

var compiled = KnowledgeCompiler.Compile(args[0]);
foreach (var problem in compiled.Problems)
    Console.Error.WriteLine($"{problem.File}({problem.Line}): error EN0900: {problem.What}");
if (compiled.Problems.Count > 0) return 1;

File.WriteAllBytes(args[1], compiled.Resource);
return 0;
