using System.CommandLine;
using Actors.Node;

return await CommandLine.Root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = true, ProcessTerminationTimeout = null });
