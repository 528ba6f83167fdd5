using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;

namespace Actors.Runtime.Hosting.Remote;

/// <summary>Reports of exceptions that cannot be sent: they are told in words.</summary>
internal static class ReportInWords
{
    /// <summary>A report that can be sent, for one that cannot.</summary>
    public static WorkerReport Of(WorkerReport report, ProtocolCodec codec) => report with { Reports = [.. report.Reports.Select(r => Of(report, r, codec))] };

    private static TaskReport Of(WorkerReport all, TaskReport report, ProtocolCodec codec)
    {
        if (report.Failure is not { } failure)
        {
            return report;
        }

        try
        {
            codec.Encode(new WorkerReport(all.Worker, 0, 0, [report]));
            return report;
        }
        catch (NotTransferableException e)
        {
            return report with
            {
                Failure = failure with
                {
                    Exception = new RemoteException($"{failure.Exception.GetType()}: {failure.Exception.Message} (the exception itself cannot be sent: {e.Message})"),
                    RemoteStack = failure.RemoteStack,
                },
            };
        }
    }
}
