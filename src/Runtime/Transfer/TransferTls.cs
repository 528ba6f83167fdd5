using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Actors.Runtime.Transfer;

/// <summary>Mutual TLS: each side shows a certificate that one of the trusted ones has signed. Names in certificates are not looked at: members come and go.</summary>
/// <param name="Certificate">This process's certificate, with its private key.</param>
/// <param name="Trusted">Certificates of whoever signs for the cluster, or the members' own.</param>
internal sealed record TransferTls(X509Certificate2 Certificate, X509Certificate2Collection Trusted)
{
    public Stream AsServer(Stream stream)
    {
        var secure = new SslStream(stream);
        secure.AuthenticateAsServer(new SslServerAuthenticationOptions
        {
            ServerCertificate = Certificate,
            ClientCertificateRequired = true,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => IsTrusted(certificate),
        });
        return secure;
    }

    public Stream AsClient(Stream stream, string host)
    {
        var secure = new SslStream(stream);
        secure.AuthenticateAsClient(new SslClientAuthenticationOptions
        {
            TargetHost = host,
            ClientCertificates = [Certificate],
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => IsTrusted(certificate),
        });
        return secure;
    }

    private bool IsTrusted(X509Certificate? certificate)
    {
        if (certificate is null)
        {
            return false;
        }

        using var shown = new X509Certificate2(certificate);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(Trusted);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(shown);
    }
}
