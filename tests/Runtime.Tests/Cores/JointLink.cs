namespace Actors.Runtime.Tests.Cores;

/// <summary>A one-way stream: what is sent arrives in order, after a random delay.</summary>
internal sealed class JointLink(JointSimulation simulation, int delay, bool loses)
{
    private TimeSpan _last;

    public void Send(Action deliver, bool reliably = false)
    {
        int fate = loses && !reliably && simulation.InTrouble && simulation.Options.Losses ? simulation.Random.Next(100) : 99;
        if (fate < 4)
        {
            return;
        }

        // Now and then a message takes much longer, and all behind it.
        TimeSpan at = simulation.Now + simulation.Milliseconds(simulation.Random.Next(20) == 0 ? delay * 20 : delay);
        _last = at > _last ? at : _last;
        simulation.At(_last, deliver);
        if (fate < 8)
        {
            simulation.At(_last, deliver);
        }
    }
}
