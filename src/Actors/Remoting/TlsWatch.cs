using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Actors.Runtime.Transfer;
using Akka.Actor;
using Akka.Event;
using Akka.Remote;

namespace Actors.Clustering.Remoting;

/// <summary>
/// Says of a process that cannot be connected to when that is for its certificate, and what is wrong with it: Akka.Remote says only that the other
/// side is not reached.
/// </summary>
internal sealed class TlsWatch : UntypedActor
{
    /// <summary>Within what time the other side must have shown its certificate.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly TransferTls _tls;
    private readonly ILoggingAdapter _log = Context.GetLogger();

    /// <summary>Those that were looked at, and have not been connected to since.</summary>
    private readonly HashSet<Address> _seen = [];

    public TlsWatch(TransferTls tls) => _tls = tls;

    public static Props Props(TransferTls tls) => Akka.Actor.Props.Create(() => new TlsWatch(tls));

    protected override void PreStart()
    {
        Context.System.EventStream.Subscribe(Self, typeof(AssociationErrorEvent));
        Context.System.EventStream.Subscribe(Self, typeof(AssociatedEvent));
    }

    protected override void PostStop() => Context.System.EventStream.Unsubscribe(Self);

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case AssociatedEvent associated:
                _seen.Remove(associated.RemoteAddress);
                break;
            case AssociationErrorEvent { IsInbound: false, RemoteAddress: { Host: { } host, Port: { } port } remote } when _seen.Add(remote):
                LookAsync(host, port, _tls).PipeTo(Self, success: why => new Looked(remote, why));
                break;
            case Looked { Why: { } why } looked:
                _log.Error("There is no connection to {0}, since {1}.", looked.Remote, why);
                break;
            case Looked looked:
                // It was for another reason. Looked at again when it fails again.
                _seen.Remove(looked.Remote);
                break;
            case AssociationErrorEvent or Status.Failure:
                break;
            default:
                Unhandled(message);
                break;
        }
    }

    /// <summary>What is wrong with the certificate that somebody shows, or with this process's own in their eyes; null for nothing, or where nobody shows any.</summary>
    private static async Task<string?> LookAsync(string host, int port, TransferTls tls)
    {
        string? refused = null;
        string name = tls.Certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false);
        try
        {
            using var bound = new CancellationTokenSource(s_patience);
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(host, port, bound.Token).ConfigureAwait(false);
            var secure = new SslStream(new NetworkStream(socket));
            await using var end = secure.ConfigureAwait(false);
            await secure.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    // As Akka.Remote does it: all nodes' certificates are for one name.
                    TargetHost = name,
                    ClientCertificates = [tls.Certificate],
                    RemoteCertificateValidationCallback = (_, shown, chain, errors) =>
                    {
                        refused = errors == SslPolicyErrors.None ? null : Explain(shown, chain, errors, name);
                        return refused is null;
                    },
                },
                bound.Token).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            return refused;
        }
    }

    private static string Explain(X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors, string name)
    {
        if (shown is null)
        {
            return "it shows no certificate";
        }

        string why = (errors & SslPolicyErrors.RemoteCertificateChainErrors) != 0 && chain?.ChainStatus is { Length: > 0 } statuses
            ? string.Join(" ", statuses.Select(s => s.StatusInformation.Trim()).Distinct())
            : $"it is for another name than this process's own, {name}.";
        return $"the certificate that it shows, {shown.Subject}, signed by {shown.Issuer}, is not trusted here: {why} Give both sides certificates of one signer (actors.tls), whom this machine trusts";
    }

    private sealed record Looked(Address Remote, string? Why) : INoSerializationVerificationNeeded;
}
