using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Actors.Runtime.Transfer;
using Akka.Configuration;

namespace Actors;

/// <summary>
/// Mutual TLS for Akka.Remote and the transfer endpoint alike: every node and client shows a certificate that one of the trusted ones has
/// signed. Names in certificates are not compared with those of machines: members come and go.
/// </summary>
/// <param name="Certificate">The file (PKCS #12: .pfx or .p12) with this node's certificate and its private key.</param>
public sealed record ClusterTls(string Certificate)
{
    /// <summary>The file's password; empty for none.</summary>
    public string Password { get; init; } = "";

    /// <summary>Files (PEM or DER) with the certificates of whoever signs for the cluster.</summary>
    public ImmutableArray<string> Trusted { get; init; } = [];

    /// <summary>Reads the files.</summary>
    /// <exception cref="ConfigurationException">A file cannot be read, has no private key, or nobody is trusted.</exception>
    internal TransferTls Load()
    {
        if (Trusted.IsEmpty)
        {
            throw new ConfigurationException($"{ClusterSettings.Section}.tls.trusted names no certificate: without one no other node could be told from a stranger.");
        }

        X509Certificate2 own = Read("certificate", Certificate, path => X509CertificateLoader.LoadPkcs12FromFile(path, Password));
        if (!own.HasPrivateKey)
        {
            throw new ConfigurationException($"{ClusterSettings.Section}.tls.certificate: '{Certificate}' has no private key.");
        }

        var trusted = new X509Certificate2Collection();
        foreach (string path in Trusted)
        {
            trusted.AddRange(Read("trusted", path, ReadAll));
        }

        return new TransferTls(own, trusted);
    }

    private static X509Certificate2Collection ReadAll(string path)
    {
        var all = new X509Certificate2Collection();
        string text = File.ReadAllText(path);
        if (text.Contains("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal))
        {
            all.ImportFromPem(text);
        }
        else
        {
            all.Add(X509CertificateLoader.LoadCertificateFromFile(path));
        }

        return all;
    }

    private static T Read<T>(string setting, string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{ClusterSettings.Section}.tls.{setting}: '{path}' cannot be read: {e.Message}", e);
        }
    }
}
