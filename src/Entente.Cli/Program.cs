using Entente.Cli;

return CommandLine.Run(args);
