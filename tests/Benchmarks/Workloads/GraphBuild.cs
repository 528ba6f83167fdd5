using System.Diagnostics;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Benchmarks;

/// <summary>Builds, orders and submits a graph of n tasks in the shape of tasks_wide; there is no worker to run it.</summary>
internal sealed class GraphBuild : Workload
{
    private readonly int _leaves;
    private readonly int _n;

    public GraphBuild(int n)
    {
        // So many leaves that they and the tree above them are n tasks, or a few less.
        _n = n;
        _leaves = n;
        while (_leaves > 1 && Tasks(_leaves) > n)
        {
            _leaves -= Math.Max(1, (Tasks(_leaves) - n) * 15 / 16);
        }
    }

    public override object? Expected => Tasks(_leaves);

    public override Task<object?> RunAsync(Client client)
    {
        var values = new Delayed<long>[_leaves];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Delayed.Call(TasksWide.Increment, (long)i);
        }

        TaskGraph graph = ExprPlan.Of(Delayed.Sum(values).Expr).ToGraph();
        _ = graph.Order;
        var scheduler = new SchedulerState(SchedulerOptions.Default);
        scheduler.Handle(new SubmitGraph(new ClientId("benchmark"), 1, graph, SubmitOptions.Default), TimeSpan.Zero);
        GC.KeepAlive(values);
        return Task.FromResult<object?>(scheduler.TaskCount);
    }

    public override IEnumerable<(string Name, object Value)> Figures(double best)
    {
        // The most the whole process ever had in memory, the runtime itself included.
        using var process = Process.GetCurrentProcess();
        yield return ("bytes", process.PeakWorkingSet64);
        yield return ("asked", _n);
    }

    private static int Tasks(int leaves)
    {
        int count = leaves;
        for (int level = leaves; level > 1;)
        {
            level = (level + 15) / 16;
            count += level;
        }

        return count;
    }
}
