using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Actors.Runtime.Transfer;
using Akka.Configuration;

namespace Actors.Tests.Configuration;

/// <summary>Certificates of nodes, from their files to both ends of a connection.</summary>
public class ClusterTlsTests
{
    [Fact]
    public async Task Nodes_whose_certificates_the_same_one_has_signed_understand_each_other()
    {
        using var cluster = new Certificates("cluster");

        Assert.Equal("hello", await TalkAsync(Tls(cluster, "a.pfx", cluster), Tls(cluster, "b.pfx", cluster)));
    }

    [Fact]
    public async Task A_stranger_is_refused_by_both_sides()
    {
        using var cluster = new Certificates("cluster");
        using var stranger = new Certificates("stranger");

        // He trusts the cluster, but nobody in it trusts him; and the other way round.
        await Assert.ThrowsAnyAsync<Exception>(() => TalkAsync(Tls(cluster, "a.pfx", cluster), Tls(stranger, "b.pfx", cluster)));
        await Assert.ThrowsAsync<AuthenticationException>(() => TalkAsync(Tls(stranger, "a.pfx", cluster), Tls(cluster, "b.pfx", cluster)));
    }

    [Theory]
    [InlineData("trusted", "actors.tls.trusted names no certificate")]
    [InlineData("password", "cannot be read")]
    [InlineData("missing", "cannot be read")]
    public void What_is_wrong_with_a_file_is_said(string wrong, string said)
    {
        using var cluster = new Certificates("cluster");
        string file = cluster.Issue("a.pfx");
        ClusterTls tls = wrong switch
        {
            "trusted" => new ClusterTls(file) { Password = Certificates.Password },
            "password" => new ClusterTls(file) { Password = "another", Trusted = [cluster.Trusted] },
            _ => new ClusterTls(file + ".not") { Password = Certificates.Password, Trusted = [cluster.Trusted] },
        };

        Assert.Contains(said, Assert.Throws<ConfigurationException>(tls.Load).Message, StringComparison.Ordinal);
    }

    private static TransferTls Tls(Certificates own, string file, Certificates trusted) =>
        new ClusterTls(own.Issue(file)) { Password = Certificates.Password, Trusted = [trusted.Trusted] }.Load();

    private static async Task<string> TalkAsync(TransferTls server, TransferTls client)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task<Stream> accepting = Task.Run(async () => server.AsServer(new NetworkStream(await listener.AcceptSocketAsync(), ownsSocket: true)));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(listener.LocalEndpoint);
        await using Stream mine = await Task.Run(() => client.AsClient(new NetworkStream(socket, ownsSocket: true), "any"));
        await using Stream theirs = await accepting;
        await mine.WriteAsync("hello"u8.ToArray());
        var bytes = new byte[5];
        await theirs.ReadExactlyAsync(bytes);
        return System.Text.Encoding.UTF8.GetString(bytes);
    }
}
